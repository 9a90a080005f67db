import { nextReviews } from '../../../casework/dates/next-reviews.ts';
import { nextReviewOfChild } from '../../../casework/shared/next-review-of-child.ts';
import { type Command, type LineAsked, message, refreshed } from '../../command.ts';
import { nextReviewCard } from '../../views/dates/next-review-card.ts';
import { reviewList } from '../../views/dates/review-list.ts';
import { aboutChild } from '../shared/about-child.ts';
import { pageFrom } from '../shared/page-from.ts';

export const nextReview: Command = {
  name: 'next-review',
  aliases: ['next', 'nr'],
  usage: '[child | team]',
  only: { team: ['team manager', 'social worker'] },
  summary: 'when the next review is due, and under which rule',
  detail:
    'On its own it lists your children’s next reviews, the most pressing first. With a reference or initials it ' +
    'answers for one child. With “team” it lists your team’s, grouped by social worker.',
  example: '/iro next-review 2041',
  permission: 'see review dates',
  opens: 'message',
  run: async (asked) => {
    const list = listAsked(asked.words);
    if (list) return refreshed(reviewList(await asked.perform(nextReviews, list)));
    return aboutChild(asked, 'next-review', async (child) =>
      message(nextReviewCard(await asked.perform(nextReviewOfChild, { child }))),
    );
  },
};

/** “”, “mine”, “team”, each with a page number or without. */
function listAsked([first, page]: LineAsked['words']) {
  const whose = first?.toLowerCase() ?? 'mine';
  return whose === 'mine' || whose === 'team' ? ({ whose, page: pageFrom(page) } as const) : null;
}
