import { z } from 'zod';
import { papersOfReview } from '../../../casework/reviews/papers-of-review.ts';
import { problemWithDone } from '../../../casework/reviews/step-done.ts';
import { updatePlan } from '../../../casework/reviews/update-plan.ts';
import { dateInWords } from '../../../domain/wording/words.ts';
import { message } from '../../command.ts';
import { dayField } from '../../filling-in/fields.ts';
import { form } from '../../filling-in/form.ts';
import { section } from '../../message.ts';
import { planUpdatedAnswer } from '../../views/reviews/papers.ts';
import { beside } from '../decisions/decision-form.ts';

/** The day on which the care plan came to say what the review decided. */
export const planUpdatedForm = form({
  name: 'plan-updated',
  title: 'Care plan updated',
  questions: { on: z.iso.date() },
  prepare: (perform, { child, subject }) => perform(papersOfReview, { child, review: subject, papers: [] }),
  begins: ({ today }) => ({ on: today }),
  pages: [
    {
      title: 'The care plan says what the review decided',
      shows: ({ prepared }) => [section(`Review on ${dateInWords(prepared.on)}`)],
      asks: (_, ask) => ask({ on: dayField('When?') }),
      check: ({ answers: { on }, prepared: { today, on: held } }) =>
        on === undefined ? [] : beside(problemWithDone(on, { today, held })),
    },
  ],
  sends: 'Mark as updated',
  submit: async (perform, { answers: { on }, prepared: { child, review }, draft }) =>
    message(planUpdatedAnswer(await perform(updatePlan, { child: { id: child.id }, review, on }, draft.id))),
});
