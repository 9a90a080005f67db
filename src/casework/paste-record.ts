import type { Day } from '../domain/case-file.ts';
import type { RecordStep } from '../domain/reviewing.ts';
import { type AboutReview, childOf, recorded } from './about-review.ts';
import { caseAction } from './action.ts';
import type { NamedChild } from './review-line.ts';

/** Somebody has put the text into the council’s own case record: it is written now. A second press finds it done. */
export const pasteRecord = caseAction({
  name: 'paste-record',
  permission: 'distribute the record',
  alters: true,
  child: ({ child }: AboutReview) => child,
  decide: (file, { review }, { today, actor, newId }) => {
    const { reviewId } = recorded(file, review);
    const before = file.recordSteps.find((one) => one.step === 'pasted to the record' && one.reviewId === reviewId);
    const result: { child: NamedChild; on: Day; already: boolean } = {
      child: childOf(file),
      on: before?.doneOn ?? today,
      already: before !== undefined,
    };
    if (before) return { result };
    const step = (step: RecordStep['step']): RecordStep => ({
      id: newId(),
      childId: file.child.id,
      reviewId,
      step,
      detail: null,
      withheldBecause: null,
      doneOn: today,
      recordedById: actor.personId ?? '',
    });
    const isWritten = file.recordSteps.some((one) => one.step === 'record written' && one.reviewId === reviewId);
    const rows = [step('pasted to the record'), ...(isWritten ? [] : [step('record written')])];
    return { result, changes: rows.map((row) => ({ put: 'record_step' as const, row })) };
  },
});
