import { Refusal } from '../../domain/refusal.ts';
import { type Command, fillIn } from '../command.ts';

export const editReview: Command = {
  name: 'edit-review',
  aliases: [],
  usage: '<child> <review>',
  summary: 'put right what was recorded of a review, with a reason',
  detail: 'Opens what was recorded, to be changed. It asks why, and both versions are kept.',
  example: '/iro record 2041',
  permission: 'record a review',
  opens: 'modal',
  hidden: true,
  run: async ({ words: [id, reviewId] }) => {
    if (id === undefined || reviewId === undefined) throw new Refusal('Press Edit on the review itself.');
    return fillIn('edit-review', { child: { id }, subject: reviewId });
  },
};
