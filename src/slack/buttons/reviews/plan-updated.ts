import { type Command, fillIn } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';

export const planUpdated: Command = {
  name: 'plan-updated',
  aliases: [],
  usage: '<child>',
  summary: 'say that the care plan is updated after the review',
  detail: 'Asks on which day the care plan came to say what the last review decided.',
  example: '/iro plan-updated 2041',
  permission: 'prepare a review',
  opens: 'modal',
  run: (asked) =>
    aboutReview(asked, 'plan-updated', async ({ child, review }) => fillIn('plan-updated', { child, subject: review })),
};
