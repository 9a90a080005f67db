import { editReview, type ReviewToEdit, reviewToEdit } from '../../casework/edit-review.ts';
import type { ReviewAnswers } from '../../domain/reviewing.ts';
import { message } from '../command.ts';
import { textField } from '../fields.ts';
import { form } from '../form.ts';
import { say, section } from '../message.ts';
import { areasOfLife } from './record-review/areas-of-life.ts';
import { theChild } from './record-review/the-child.ts';
import { thePlan } from './record-review/the-plan.ts';
import { answersOf, text } from './record-review/wizard.ts';

/** A recorded review put right: the same pages, filled in, and the reason first. */
export const editReviewForm = form<ReviewToEdit>({
  name: 'edit-review',
  title: 'Edit the review',
  prepare: (perform, { child, subject }) => perform(reviewToEdit, { child, reviewId: subject ?? '' }),
  begins: ({ record }) => asAnswered(record.answers),
  pages: [
    {
      title: 'Why is it being edited?',
      shows: () => [section('Both versions are kept. Decisions are changed on the decisions themselves.')],
      asks: () => ({ because: textField('The reason', { lines: true, most: 400 }) }),
    },
    theChild,
    areasOfLife,
    thePlan,
  ],
  sends: 'Save the edit',
  submit: async (perform, { about, draft, ...wizard }) => {
    const because = text(wizard, 'because') ?? '';
    const edit = { child: about.child, reviewId: about.subject ?? '', because, answers: answersOf(wizard) };
    const { version } = await perform(editReview, edit, draft.id);
    return message(say(`The edit is saved as version ${version}. The one before it is kept.`));
  },
});

/** A record’s answers, back under their questions. */
function asAnswered({ whatHappened, child, areas, plan, gates }: ReviewAnswers) {
  const reason = (gate: string) => gates.find((one) => one.gate === gate)?.because ?? null;
  const yesNo = (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no');
  return {
    outcome: whatHappened.outcome,
    on: whatHappened.on,
    ...child,
    ...plan,
    reportOnTime: yesNo(plan.reportOnTime),
    planIsCurrent: yesNo(plan.planIsCurrent),
    childSupportsPlan: yesNo(plan.childSupportsPlan),
    noViewsBecause: reason('no views'),
    notSeenBecause: reason('child not seen before'),
    noPlanBecause: reason('no permanence plan'),
    ...Object.fromEntries(
      areas.flatMap(({ area, state, line }) => [
        [`area:${area}`, state],
        [`line:${area}`, line],
      ]),
    ),
  };
}
