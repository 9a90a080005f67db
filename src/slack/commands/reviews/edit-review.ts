import { reviewToEdit } from '../../../casework/reviews/edit-review.ts';
import { type Command, fillIn } from '../../command.ts';
import { aboutReview } from '../shared/about-review.ts';

export const editReview: Command = {
  name: 'edit-review',
  aliases: [],
  usage: '<child>',
  summary: 'put right what was recorded of the last review, with a reason',
  detail: 'Opens what was recorded, to be changed. It asks why, and both versions are kept.',
  example: '/iro edit-review 2041',
  permission: 'record a review',
  opens: 'modal',
  run: (asked) =>
    aboutReview(asked, 'edit-review', async ({ child, review }) => {
      // Named now: by the time it is sent, another may be the latest.
      const subject = review ?? (await asked.perform(reviewToEdit, { child, reviewId: null })).record.reviewId;
      return fillIn('edit-review', { child, subject });
    }),
};
