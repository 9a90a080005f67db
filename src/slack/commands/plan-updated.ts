import { updatePlan } from '../../casework/update-plan.ts';
import { type Command, message } from '../command.ts';
import { planUpdatedAnswer } from '../views/papers.ts';
import { aboutReview } from './about-review.ts';

export const planUpdated: Command = {
  name: 'plan-updated',
  aliases: [],
  usage: '<child>',
  summary: 'say that the care plan is updated after the review',
  detail: 'Marks the care plan as updated today, with what the last review decided.',
  example: '/iro plan-updated 2041',
  permission: 'prepare a review',
  opens: 'message',
  hidden: true,
  run: (asked) =>
    aboutReview(asked, 'plan-updated', async (about) =>
      message(planUpdatedAnswer(await asked.perform(updatePlan, about))),
    ),
};
