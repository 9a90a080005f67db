import { prepareReview } from '../../../casework/readiness/prepare-review.ts';
import { itemNamed } from '../../../domain/readiness/readiness-items.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import { type Command, refreshed } from '../../command.ts';
import { aboutChild } from '../../commands/shared/about-child.ts';
import { itemOf } from '../../forms/readiness/prepare.ts';
import { readinessBoardCard } from '../../views/readiness/readiness-board.ts';

export const mark: Command = {
  name: 'mark',
  aliases: [],
  usage: '<child> <item>',
  summary: 'mark something as ready for a review, or undo that',
  detail: 'The readiness board has a button for each item. /iro ready shows it.',
  example: '/iro ready 2041',
  permission: 'see how ready a review is',
  opens: 'message',
  run: (asked) => {
    const [, subject = '', word] = asked.words;
    const undoes = word === 'undo';
    return aboutChild({ ...asked, words: asked.words.slice(0, 1) }, 'ready', async (child) => {
      const { item, permission, asks } = itemOf(subject);
      if (asks && !undoes) throw new Refusal('That one asks a few questions. Press Fill in on the readiness board.');
      const entered = { child, item, doneOn: undoes ? null : ('today' as const), note: null, answers: {} };
      const board = await asked.perform(prepareReview[permission], entered);
      return refreshed(readinessBoardCard(board, undoes ? null : (itemNamed(item) ?? null)));
    });
  },
};
