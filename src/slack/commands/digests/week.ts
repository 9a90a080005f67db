import { week as weekAction } from '../../../casework/digests/week.ts';
import { type Command, message } from '../../command.ts';
import { weekDigestMessage } from '../../views/digests/week-digest.ts';

/** Monday’s message, as it stands now. */
export const week: Command = {
  name: 'week',
  aliases: ['service'],
  usage: '',
  summary: 'how the service stands: what will be late, who has no IRO, how full everyone is',
  detail: 'What your message at the start of the week says, as it stands now.',
  example: '/iro week',
  permission: 'compare caseloads',
  opens: 'message',
  run: async ({ perform }) => message(weekDigestMessage(await perform(weekAction, {}), { missed: null })),
};
