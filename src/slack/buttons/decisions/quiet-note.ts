import { sendQuietNote } from '../../../casework/digests/quiet-note.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { quietNoteSent } from '../../views/digests/reminder.ts';

/** On the answer to a colleague who pressed what is another’s to press. */
export const quietNote: Command = {
  name: 'quiet-note',
  aliases: [],
  usage: '<child> <decision>',
  summary: 'remind a colleague, privately, of a decision that is late',
  detail:
    'The button appears where you press what only a colleague can. It sends them a private line without the child.',
  example: '/iro decisions team',
  permission: 'send a quiet note',
  opens: 'message',
  run: async ({ perform, words: [child, decision] }) => {
    const on = { child: { id: pressed(child, quietNote.example) }, decision: pressed(decision, quietNote.example) };
    return message(quietNoteSent(await perform(sendQuietNote, on)));
  },
};
