import { undoConcern } from '../../../casework/challenges/undo-concern.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { noChild } from '../../about.ts';
import { type Command, fillIn, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { concernUndone } from '../../views/challenges/concerns.ts';

const example = '/iro concerns';
const forms = ['answer', 'close', 'pass'];

export const concernFormButton: Command = {
  name: 'concern-form',
  aliases: [],
  usage: '<what> <concern>',
  summary: 'answer a concern about practice, or go on with it',
  detail: 'The buttons of a concern open this. /iro concerns lists them.',
  example,
  permission: 'see concerns',
  opens: 'modal',
  run: async ({ words: [what = '', concern] }) => {
    if (!forms.includes(what)) throw new Refusal('Press the button of the concern. /iro concerns lists them.');
    return fillIn(`concern-${what}`, { child: noChild, subject: pressed(concern, example) });
  },
};

export const concernUndoButton: Command = {
  name: 'concern-undo',
  aliases: [],
  usage: '<concern>',
  summary: 'take back what you did to a concern',
  detail: 'For ten minutes, and until somebody has gone on with it.',
  example,
  permission: 'see concerns',
  opens: 'message',
  run: async ({ words: [concern], perform, drafts }) => {
    const undone = await perform(undoConcern, { concern: pressed(concern, example) });
    const again = (await drafts.unfinished()).find(({ form }) => form.startsWith('concern'));
    return message(concernUndone(undone, again?.id ?? null));
  },
};
