import type { RecordStep } from '../../domain/reviews/reviewing.ts';
import { caseAction } from '../perform/action.ts';
import { recorded } from '../shared/about-review.ts';
import { childOf } from '../shared/review-line.ts';
import { undoOffered } from '../shared/undoable.ts';
import type { Pasted } from './paste-record.ts';
import { problemWithDone, type StepDone } from './step-done.ts';

export type PlanUpdated = Pasted;

/** The care plan says what the review decided. A second press finds it done. */
export const updatePlan = caseAction({
  name: 'update-plan',
  auditedAs: 'marked the care plan as updated',
  permission: 'prepare a review',
  alters: true,
  child: ({ child }: StepDone) => child,
  decide: (file, { review, on }, circumstances) => {
    const { today, actor, now, newId } = circumstances;
    const record = recorded(file, review);
    const { reviewId } = record;
    const before = file.recordSteps.find((one) => one.step === 'care plan updated' && one.reviewId === reviewId);
    const result: PlanUpdated = { child: childOf(file), on: before?.doneOn ?? on, undo: null };
    if (before) return { result };
    const problem = problemWithDone(on, { today, held: record.answers.whatHappened.on });
    if (problem) throw problem;
    const row: RecordStep = {
      id: newId(),
      childId: file.child.id,
      reviewId,
      step: 'care plan updated',
      detail: null,
      withheldBecause: null,
      toId: null,
      reachedOn: null,
      doneOn: on,
      recordedById: actor.personId ?? '',
      recordedAt: now,
    };
    const undo = undoOffered(circumstances);
    return { result: { ...result, undo }, changes: [{ put: 'record_step', row }], undo: undo.id };
  },
});
