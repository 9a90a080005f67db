import { undoReview } from '../../casework/undo-review.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Command, message } from '../command.ts';
import { button, say } from '../message.ts';

export const undoReviewCommand: Command = {
  name: 'undo-review',
  aliases: [],
  usage: '<child> <review>',
  summary: 'take back a review you have just recorded',
  detail: 'For ten minutes, and while nobody has answered its decisions. Everybody who was told is told again.',
  example: '/iro record 2041',
  permission: 'record a review',
  opens: 'message',
  hidden: true,
  run: async ({ words: [id, reviewId], perform }) => {
    if (id === undefined || reviewId === undefined) throw new Refusal('Press Undo on the review itself.');
    const { child } = await perform(undoReview, { child: { id }, reviewId });
    return message(
      say(
        'The review was taken back, with its decisions. Nothing of it is recorded.',
        button('Record it again', `record ${child.id}`),
      ),
    );
  },
};
