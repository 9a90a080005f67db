import { undoReview } from '../../../casework/reviews/undo-review.ts';
import { type Command, message } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';
import { button, say } from '../../message.ts';

export const undoReviewCommand: Command = {
  name: 'undo-review',
  aliases: [],
  usage: '<child>',
  summary: 'take back a review you have just recorded',
  detail: 'For ten minutes, and while nobody has answered its decisions. Everybody who was told is told again.',
  example: '/iro undo-review 2041',
  permission: 'record a review',
  opens: 'message',
  run: (asked) =>
    aboutReview(asked, 'undo-review', async (about) => {
      const { child } = await asked.perform(undoReview, { child: about.child, reviewId: about.review });
      return message(
        say(
          'The review was taken back, with its decisions. Nothing of it is recorded.',
          button('Record it again', `record ${child.id}`),
        ),
      );
    }),
};
