import type { CaseFile } from '../../domain/records/case-file.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import { onRecord } from '../../domain/reviews/on-record.ts';
import type { ReviewAnswers } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { applied } from '../shared/applied.ts';
import { type ReviewToRecord, reviewToRecord, toRecord } from './record-form-facts.ts';
import { enteredReviewRow, type Met } from './rows-recorded.ts';

/** A review to record, and what was recorded of its parts so far. */
export interface ReviewBegun extends ReviewToRecord {
  /** Null where it has not begun, and for those who may not read what was said at it. */
  soFar: ReviewAnswers | null;
  onRecord: ReturnType<typeof onRecord>;
  /** When the next review would be due, were this recorded as it is answered so far. */
  limitAfter: Day | null;
}

interface Begun {
  child: ChildKey;
  /** Null before anything is. */
  answered: Met | null;
}

/** The record goes on from part to part, so that what the child said at the first is in the letter after the last. */
export const reviewBegun = caseAction({
  ...reviewToRecord,
  child: ({ child }: Begun) => child,
  decide: (file, { answered }, circumstances) => {
    const known = toRecord(file, circumstances, answered?.whatHappened.on);
    const met = file.reviewRecords.filter(
      ({ reviewId, answers }) => reviewId === known.unfinished?.id && answers.whatHappened.outcome === 'part held',
    );
    const soFar = known.maySend ? (met.at(-1)?.answers ?? null) : null;
    const limitAfter = answered && limitOnce(answered, known, file, circumstances);
    const result: ReviewBegun = { ...known, soFar, onRecord: onRecord(file), limitAfter };
    return { result };
  },
});

function limitOnce(answers: Met, known: ReviewToRecord, file: CaseFile, circumstances: Circumstances): Day | null {
  const row = enteredReviewRow({ answers }, known, file.reviews, circumstances);
  return (
    nextReviewOf(applied(file, [{ put: 'review', row }]), circumstances.today, circumstances.law).due?.dueOn ?? null
  );
}
