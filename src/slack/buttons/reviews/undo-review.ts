import { undoReview } from '../../../casework/reviews/undo-review.ts';
import { type Command, message } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';
import { reviewUndone } from '../../views/reviews/undone.ts';
import { draftAgain } from './draft-again.ts';

export const undoReviewCommand: Command = {
  name: 'undo-review',
  aliases: [],
  usage: '<child>',
  summary: 'take back a review you have just recorded',
  detail:
    'For ten minutes, and while nobody has answered its decisions. What you filled in is a draft again. Everybody who ' +
    'was told reads that you took it back.',
  example: '/iro undo-review 2041',
  permission: 'record a review',
  opens: 'message',
  run: (asked) =>
    aboutReview(asked, 'undo-review', async (about) => {
      const { child } = await asked.perform(undoReview, { child: about.child, reviewId: about.review });
      return message(reviewUndone(child, await draftAgain(asked, 'record-review', child.id)));
    }),
};
