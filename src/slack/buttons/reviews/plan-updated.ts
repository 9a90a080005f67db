import { updatePlan } from '../../../casework/reviews/update-plan.ts';
import { type Command, message } from '../../command.ts';
import { aboutReview } from '../../commands/shared/about-review.ts';
import { planUpdatedAnswer } from '../../views/reviews/papers.ts';

export const planUpdated: Command = {
  name: 'plan-updated',
  aliases: [],
  usage: '<child>',
  summary: 'say that the care plan is updated after the review',
  detail: 'Marks the care plan as updated today, with what the last review decided.',
  example: '/iro plan-updated 2041',
  permission: 'prepare a review',
  opens: 'message',
  run: (asked) =>
    aboutReview(asked, 'plan-updated', async (about) =>
      message(planUpdatedAnswer(await asked.perform(updatePlan, about))),
    ),
};
