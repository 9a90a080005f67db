import { decisionsForManager } from '../../../casework/decisions/decisions-of-review.ts';
import { type Command, message } from '../../command.ts';
import { pageFrom } from '../../commands/shared/page-from.ts';
import { pressed } from '../../commands/shared/pressed.ts';
import { oneByOneMessage as oneByOneView } from '../../views/decisions/one-by-one.ts';

/** The decisions of a review, each with Agree and Disagree. */
export const oneByOne: Command = {
  name: 'one-by-one',
  aliases: [],
  usage: '<child> <review>',
  summary: 'answer what a review decided, one at a time',
  detail: 'Shows each decision that waits for your answer, with Agree and Disagree beside it.',
  example: '/iro decisions team',
  permission: 'answer as manager',
  opens: 'message',
  run: async ({ words: [child, about, page], perform }) => {
    const on = { child: { id: pressed(child, oneByOne.example) }, about: pressed(about, oneByOne.example) };
    return message(oneByOneView(await perform(decisionsForManager, on), pageFrom(page)));
  },
};
