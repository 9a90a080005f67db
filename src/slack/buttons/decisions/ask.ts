import { Refusal } from '../../../domain/records/refusal.ts';
import { type Command, fillIn } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';

/** “I need to ask something”, on the decisions a manager or an owner was sent. */
export const ask: Command = {
  name: 'ask',
  aliases: [],
  usage: '<as> <child> <decisions>',
  summary: 'ask the IRO something about a decision',
  detail: 'The button on the decisions you are sent opens this. Only the IRO sees the question; it stops no clock.',
  example: '/iro mine',
  permission: null,
  opens: 'modal',
  run: async ({ words: [as, child, about] }) => {
    if (as !== 'manager' && as !== 'owner') throw new Refusal('Press “I need to ask something” on what you were sent.');
    return fillIn('ask', {
      child: { id: pressed(child, ask.example) },
      subject: `${as} ${pressed(about, ask.example)}`,
    });
  },
};
