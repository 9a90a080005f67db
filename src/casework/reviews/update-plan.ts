import type { RecordStep } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { type AboutReview, recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

export interface PlanUpdated {
  child: NamedChild;
  on: Day;
  already: boolean;
}

/** The care plan says what the review decided. A second press finds it done. */
export const updatePlan = caseAction({
  name: 'update-plan',
  auditedAs: 'marked the care plan as updated',
  permission: 'prepare a review',
  alters: true,
  child: ({ child }: AboutReview) => child,
  decide: (file, { review }, { today, actor, newId }) => {
    const { reviewId } = recorded(file, review);
    const before = file.recordSteps.find((one) => one.step === 'care plan updated' && one.reviewId === reviewId);
    const result: PlanUpdated = { child: childOf(file), on: before?.doneOn ?? today, already: before !== undefined };
    if (before) return { result };
    const row: RecordStep = {
      id: newId(),
      childId: file.child.id,
      reviewId,
      step: 'care plan updated',
      detail: null,
      withheldBecause: null,
      toId: null,
      reachedOn: null,
      doneOn: today,
      recordedById: actor.personId ?? '',
    };
    return { result, changes: [{ put: 'record_step', row }] };
  },
});
