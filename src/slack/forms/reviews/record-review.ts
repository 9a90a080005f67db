import type { DraftsOf } from '../../../casework/perform/drafts-of.ts';
import type { ReviewToRecord } from '../../../casework/reviews/record-form-facts.ts';
import { reviewBegun } from '../../../casework/reviews/record-in-parts.ts';
import { recordReview } from '../../../casework/reviews/record-review.ts';
import { Refusal } from '../../../domain/records/refusal.ts';
import type { Draft } from '../../../domain/reviews/draft.ts';
import { message } from '../../command.ts';
import { form } from '../../filling-in/form.ts';
import { say } from '../../message.ts';
import { reviewRecorded } from '../../views/reviews/review-recorded.ts';
import { areasAnswered, areasOfLife, whatNeedsAction } from './record-review/areas-of-life.ts';
import { asAnswered } from './record-review/as-answered.ts';
import { carriedForward } from './record-review/carried-forward.ts';
import { handOver } from './record-review/hand-over.ts';
import { newDecisions } from './record-review/new-decisions.ts';
import { isPastLimit, nextAndCheck } from './record-review/next-and-check.ts';
import { outcomeOf } from './record-review/outcome.ts';
import { linesOfParts } from './record-review/parts.ts';
import { theChild } from './record-review/the-child.ts';
import { thePlan } from './record-review/the-plan.ts';
import { whatHappened } from './record-review/what-happened.ts';
import { answeredSoFar } from './record-review/wizard.ts';
import { wizardQuestions } from './record-review/wizard-questions.ts';

/** Business support may begin it; only the child’s IRO sends it. */
async function handedOver(drafts: DraftsOf, draft: Draft, { iro }: ReviewToRecord) {
  if (iro === null) throw new Refusal('This child has no IRO to hand the form to. Your draft is kept.');
  await drafts.handOver(draft, iro.id);
  return message(say(`The draft is with ${iro.name} now, who will be told. Nothing has been recorded.`));
}

/** A review, recorded once: what happened, the child first, their life, the plan, the decisions, and what follows. */
export const recordReviewForm = form({
  name: 'record-review',
  title: 'Review',
  questions: wizardQuestions,
  prepare: (perform, { child }, answers) => perform(reviewBegun, { child, answered: answeredSoFar(answers) }),
  begins: ({ today, areas, permanence, soFar }) => ({
    permanence,
    ...areasAnswered(areas),
    ...(soFar && { ...asAnswered(soFar), parts: linesOfParts(soFar.whatHappened.parts, null) }),
    outcome: 'held',
    on: today,
    because: null,
    askOf: null,
  }),
  pages: [
    whatHappened,
    theChild,
    areasOfLife,
    whatNeedsAction,
    thePlan,
    carriedForward,
    newDecisions,
    nextAndCheck,
    handOver,
  ],
  sends: 'Save and send',
  submit: async (perform, { draft, drafts, prepared, ...rest }) => {
    if (!prepared.maySend) return handedOver(drafts, draft, prepared);
    const entry = outcomeOf({ ...rest, prepared });
    const lateBecause = isPastLimit({ ...rest, prepared }) ? entry.lateBecause : null;
    return message(reviewRecorded(await perform(recordReview, { ...entry, lateBecause }, draft.id)));
  },
});
