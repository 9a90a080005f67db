import type { CaseFile } from '../../domain/records/case-file.ts';
import type { RecordStep, ReviewRecord } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { type UndoOffered, undoOffered } from '../shared/undoable.ts';
import { problemWithDone, type StepDone } from './step-done.ts';

const version = (record: Pick<ReviewRecord, 'version'>) => `version ${record.version}`;

/** The tick for the text as it stands. Null: it is not pasted, or was edited since. */
export const pastedOf = ({ recordSteps }: CaseFile, record: ReviewRecord): RecordStep | null =>
  recordSteps.find(
    ({ step, reviewId, detail }) =>
      step === 'pasted to the record' && reviewId === record.reviewId && detail === version(record),
  ) ?? null;

export interface Pasted {
  child: NamedChild;
  on: Day;
  /** Null: it was marked already. */
  undo: UndoOffered | null;
}

/**
 * Somebody has put the text into the council’s own case record: it is written now. A second press finds it done; one
 * after an edit is about the text as it is now.
 */
export const pasteRecord = caseAction({
  name: 'paste-record',
  auditedAs: 'marked the record as in the case record',
  permission: 'distribute the record',
  alters: true,
  child: ({ child }: StepDone) => child,
  decide: (file, { review, on }, circumstances) => {
    const { today, actor, now, newId } = circumstances;
    const record = recorded(file, review);
    const { reviewId } = record;
    const before = pastedOf(file, record);
    const result: Pasted = { child: childOf(file), on: before?.doneOn ?? on, undo: null };
    if (before) return { result };
    const problem = problemWithDone(on, { today, held: record.answers.whatHappened.on });
    if (problem) throw problem;
    const step = (step: RecordStep['step'], detail: string | null): RecordStep => ({
      id: newId(),
      childId: file.child.id,
      reviewId,
      step,
      detail,
      withheldBecause: null,
      toId: null,
      reachedOn: null,
      doneOn: on,
      recordedById: actor.personId ?? '',
      recordedAt: now,
    });
    const isWritten = file.recordSteps.some((one) => one.step === 'record written' && one.reviewId === reviewId);
    const rows = [step('pasted to the record', version(record)), ...(isWritten ? [] : [step('record written', null)])];
    const undo = undoOffered(circumstances);
    const changes = rows.map((row) => ({ put: 'record_step' as const, row }));
    return { result: { ...result, undo }, changes, undo: undo.id };
  },
});
