import { introduceNext, undoIntroduceNext } from '../../../casework/allocating/introduce-next.ts';
import { type Command, type LineAsked, message } from '../../command.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { introducedMessage } from '../../views/allocating/allocated.ts';

const listedBy = 'The message that asks you to introduce them';
const about = ({ words: [child, handover] }: LineAsked) => ({
  child: { id: pressed(child, listedBy) },
  handover: pressed(handover, listedBy),
});

const common = {
  aliases: [],
  usage: '<child> <introduction>',
  example: '/iro day',
  permission: 'introduce the next iro',
  opens: 'message',
} as const;

export const introduceNextCommand: Command = {
  ...common,
  name: 'introduce-next',
  summary: 'say that the child has met their next IRO with you',
  detail: 'For whoever was the IRO before, and the IRO now.',
  run: async (asked) => message(introducedMessage(await asked.perform(introduceNext, about(asked)))),
};

export const undoIntroduceNextCommand: Command = {
  ...common,
  name: 'undo-introduce-next',
  summary: 'take back that the child has met their next IRO',
  detail: 'For ten minutes, by whoever said so.',
  run: async (asked) => message(introducedMessage(await asked.perform(undoIntroduceNext, about(asked)))),
};
