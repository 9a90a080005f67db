import { caseload } from '../../../casework/children/caseload.ts';
import { whoAmI } from '../../../casework/people/who-am-i.ts';
import { reachOf } from '../../../domain/people/access.ts';
import { type Command, message } from '../../command.ts';
import { questionsOpen } from '../../questions-open.ts';
import { launcherMessage as launcherView } from '../../views/digests/launcher.ts';

/** `/iro` on its own: your role’s handful of things. */
export const launcher: Command = {
  name: '',
  aliases: [],
  usage: '',
  summary: 'what needs you, and what you can do',
  detail: 'Typed on its own, /iro shows how things stand and the buttons for your role.',
  example: '/iro',
  permission: null,
  opens: 'message',
  run: async ({ perform, hour }) => {
    const me = await perform(whoAmI, {});
    const mine = reachOf(me, 'see how ready a review is') === 'none' ? null : await perform(caseload, {});
    return message(launcherView({ me, mine, hour, questions: await questionsOpen(perform, me) }));
  },
};
