import type { Id } from '../../domain/records/id.ts';
import type { Review } from '../../domain/reviews/review.ts';
import { isNear } from '../history/near.ts';

/**
 * Gives each review the id of the row that was known for it, so that what hangs on the row goes on hanging on it: by the
 * day, the system’s own id, the due date of one still expected, and then by the nearest day. One that alone is left on
 * each side is the same, corrected by more.
 */
export function giveReviewIds(reviews: readonly Review[], known: readonly Review[]) {
  const left = new Map(known.map((row) => [row.id, row]));
  const mine = new Set<Review>();
  for (const review of reviews) if (left.delete(review.id)) mine.add(review);
  const give = (review: Review, id: Id) => {
    review.id = id;
    left.delete(id);
    mine.add(review);
  };
  const match = (isIt: (review: Review, row: Review) => boolean) => {
    for (const review of reviews) {
      if (mine.has(review) || left.size === 0) continue;
      for (const row of left.values()) {
        if (!isIt(review, row)) continue;
        give(review, row.id);
        break;
      }
    }
  };
  match((review, row) => review.heldOn !== null && review.heldOn === row.heldOn && !row.cancelled);
  match((review, row) => review.sourceReference !== null && review.sourceReference === row.sourceReference);
  match(
    (review, row) =>
      review.heldOn === null &&
      row.heldOn === null &&
      review.sourceReference === null &&
      review.sourceDueOn === row.sourceDueOn,
  );
  match((review, row) => review.heldOn !== null && row.heldOn !== null && isNear(review.heldOn, row.heldOn));
  const fresh = reviews.filter((review) => !mine.has(review) && review.heldOn !== null);
  const old = [...left.values()].filter(({ heldOn }) => heldOn !== null);
  const [one, row] = [fresh[0], old[0]];
  if (one && row && fresh.length === 1 && old.length === 1) give(one, row.id);
}
