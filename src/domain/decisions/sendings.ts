import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Decision } from './decisions.ts';

type OfReview = Pick<Decision, 'reviewId' | 'lineageId'>;

/**
 * What one recording of a review decided goes out together, so a review in parts has a sending for each. Its id is that
 * of the record; where no record names its decisions, it is the review’s. What no review made goes alone.
 */
export function sendingOf({ reviewId, lineageId }: OfReview, { decisions, reviewRecords }: CaseFile): Id {
  if (reviewId === null) return lineageId;
  // What took the place of a decision goes with it.
  const line = decisions.filter((one) => one.reviewId === reviewId && one.lineageId === lineageId);
  const record = reviewRecords.find(
    (one) =>
      one.reviewId === reviewId &&
      one.replaced?.made.some(({ id }) => line.some((decision) => decision.id === id)) === true,
  );
  return record?.id ?? reviewId;
}

/** Meant by the id of its review, or of the sending it was part of. */
export const isMeant = (decision: OfReview, about: Id, file: CaseFile): boolean =>
  decision.reviewId === about || sendingOf(decision, file) === about;
