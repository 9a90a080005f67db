import type { CaseFile } from '../records/case-file.ts';
import type { Day } from '../time/day.ts';
import type { Review } from './review.ts';

const before = new WeakMap<CaseFile, { today: Day; held: CaseFile }>();

/**
 * The case file with each review once, and none that has not been held yet: rows of one day are one review, whatever
 * file or hand they came by, and a day that is still to come has held nothing. The file itself where that is so already.
 */
export function asHeld(file: CaseFile, today: Day): CaseFile {
  if (isAsHeld(file.reviews, today)) return file;
  const known = before.get(file);
  if (known?.today === today) return known.held;
  const held = { ...file, reviews: onceEach(file.reviews.map(upTo(today)), file) };
  before.set(file, { today, held });
  return held;
}

// Rows come oldest first, so that most need no look at those before them: a sweep asks this of every child.
function isAsHeld(reviews: readonly Review[], today: Day): boolean {
  let latest = '';
  for (const one of reviews) {
    if (isToCome(one, today)) return false;
    const on = dayOf(one);
    if (on === null) continue;
    if (on > latest && (one.heldOn === null || one.heldOn > latest)) latest = on;
    else if (reviews.some((other) => other !== one && isOneReview(one, other))) return false;
    else if (on > latest) latest = on;
  }
  return true;
}

const isAfter = (day: Day | null, today: Day) => day !== null && day > today;
const isToCome = ({ heldOn, adjournedOn, completedOn }: Review, today: Day) =>
  isAfter(completedOn, today) || isAfter(adjournedOn, today) || isAfter(heldOn, today);

/** What is dated after today has not happened. The row stays, as one that is expected. */
const upTo =
  (today: Day) =>
  (review: Review): Review =>
    isToCome(review, today)
      ? {
          ...review,
          heldOn: isAfter(review.heldOn, today) ? null : review.heldOn,
          adjournedOn: isAfter(review.adjournedOn, today) ? null : review.adjournedOn,
          completedOn: isAfter(review.completedOn, today) ? null : review.completedOn,
          participation: isAfter(review.completedOn, today) ? null : review.participation,
        }
      : review;

/** A criteria review is another meeting than a statutory one of the same day, and a cancelled one is none. */
function isOneReview(one: Review, other: Review): boolean {
  if (one.kind !== other.kind || one.cancelled || other.cancelled) return false;
  return isSame(dayOf(one), dayOf(other)) || isSame(one.heldOn, other.heldOn);
}

const isSame = (one: Day | null, other: Day | null) => one !== null && one === other;

const dayOf = ({ completedOn, adjournedOn, heldOn }: Review): Day | null => completedOn ?? adjournedOn ?? heldOn;

/** The row that says the most keeps its id; what only another of them knows is taken in. */
function onceEach(reviews: readonly Review[], file: CaseFile): Review[] {
  const once: Review[] = [];
  for (const one of reviews) {
    const at = once.findIndex((other) => isOneReview(one, other));
    const other = once[at];
    if (other === undefined) once.push(one);
    else once[at] = fullness(one, file) > fullness(other, file) ? together(one, other) : together(other, one);
  }
  return once;
}

/** What was recorded here says more than what a file says; a review completed, than one begun; and one in parts. */
const fullness = ({ id, heldOn, completedOn, source }: Review, { reviewRecords }: CaseFile): number =>
  (reviewRecords.some(({ reviewId }) => reviewId === id) ? 8 : 0) +
  (completedOn === null ? 0 : 4) +
  (source === 'entered' ? 2 : 0) +
  (heldOn === completedOn ? 0 : 1);

const together = (full: Review, other: Review): Review => ({
  ...full,
  sourceReference: full.sourceReference ?? other.sourceReference,
  sourceDueOn: full.sourceDueOn ?? other.sourceDueOn,
  heldOn: earlierOf(full.heldOn, other.heldOn),
  adjournedOn: full.adjournedOn ?? other.adjournedOn,
  completedOn: full.completedOn ?? other.completedOn,
  participation: full.participation ?? other.participation,
});

const earlierOf = (one: Day | null, other: Day | null) =>
  one === null || (other !== null && other < one) ? other : one;
