import { decisionsForManager } from '../../casework/decisions-of-review.ts';
import { type Command, message } from '../command.ts';
import { oneByOne as oneByOneView } from '../views/one-by-one.ts';
import { pageFrom } from './page-from.ts';
import { pressed } from './pressed.ts';

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
  hidden: true,
  run: async ({ words: [child, about, page], perform }) => {
    const on = { child: { id: pressed(child, oneByOne.example) }, about: pressed(about, oneByOne.example) };
    return message(oneByOneView(await perform(decisionsForManager, on), pageFrom(page)));
  },
};
