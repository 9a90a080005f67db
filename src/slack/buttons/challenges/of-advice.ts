import { undoAdvice } from '../../../casework/challenges/outside-advice.ts';
import { idFrom } from '../../../domain/records/id.ts';
import { type Command, fillIn, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { adviceCard } from '../../views/challenges/advice.ts';

const example = '/iro advice 2041';

export const addAdvice: Command = {
  name: 'advice-add',
  aliases: [],
  usage: '<child> [challenge]',
  summary: 'record a step with Cafcass or a lawyer',
  detail: 'Only the IRO service sees it.',
  example,
  permission: 'turn to outside advice',
  opens: 'modal',
  run: async ({ words: [child, challenge] }) =>
    fillIn('advice', { child: { id: pressed(child, example) }, subject: idFrom(challenge) }),
};

export const undoAdviceButton: Command = {
  name: 'advice-undo',
  aliases: [],
  usage: '<child> <step>',
  summary: 'take back a step just recorded',
  detail: 'For ten minutes.',
  example,
  permission: 'turn to outside advice',
  opens: 'message',
  run: async ({ words: [child, step], perform }) =>
    message(
      adviceCard(await perform(undoAdvice, { child: { id: pressed(child, example) }, step: pressed(step, example) })),
    ),
};
