import { undoContact } from '../../../casework/readiness/undo-contact.ts';
import { type Command, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { contactUndone } from '../../views/reviews/undone.ts';
import { draftAgain } from '../reviews/draft-again.ts';

export const undoContactCommand: Command = {
  name: 'undo-contact',
  aliases: [],
  usage: '<child> <contact>',
  summary: 'take back a contact just logged',
  detail: 'On the day it was logged, by whoever logged it.',
  example: '/iro contact 2041',
  permission: 'log a contact',
  opens: 'message',
  run: async (asked) => {
    const [whose, contact] = asked.words;
    const { example } = undoContactCommand;
    const on = { child: { id: pressed(whose, example) }, contact: pressed(contact, example) };
    const { child } = await asked.perform(undoContact, on);
    return message(contactUndone(child, await draftAgain(asked, 'contact', child.id)));
  },
};
