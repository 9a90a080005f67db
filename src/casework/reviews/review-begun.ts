import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import { onRecord } from '../../domain/reviews/on-record.ts';
import type { ReviewAnswers } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { applied } from '../shared/applied.ts';
import { reviewRow } from './recorded-rows.ts';
import type { ReviewOutcome } from './review-outcome.ts';
import { type ReviewToRecord, reviewToRecord } from './review-to-record.ts';

/** A review to record, and what was recorded of its parts so far. */
export interface ReviewBegun extends ReviewToRecord {
  /** Null where it has not begun, and for those who may not read what was said at it. */
  soFar: ReviewAnswers | null;
  onRecord: ReturnType<typeof onRecord>;
  /** When the next review would be due, were this recorded. */
  limitAfter: (outcome: ReviewOutcome) => Day | null;
}

/** The record goes on from part to part, so that what the child said at the first is in the letter after the last. */
export const reviewBegun = caseAction({
  ...reviewToRecord,
  decide: (file, input, circumstances) => {
    const { result: known } = reviewToRecord.decide(file, input, circumstances);
    const met = file.reviewRecords.filter(
      ({ reviewId, answers }) => reviewId === known.unfinished?.id && answers.whatHappened.outcome === 'part held',
    );
    const soFar = known.maySend ? (met.at(-1)?.answers ?? null) : null;
    const limitAfter = (outcome: ReviewOutcome) => {
      const row = reviewRow(outcome, known, file.reviews, circumstances);
      const { today, law } = circumstances;
      return nextReviewOf(applied(file, [{ put: 'review', row }]), today, law).due?.dueOn ?? null;
    };
    const result: ReviewBegun = { ...known, soFar, onRecord: onRecord(file), limitAfter };
    return { result };
  },
});
