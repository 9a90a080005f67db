import { adoptionReviews } from '../duties/adoption-reviews.ts';
import { duesOf, isOpen } from '../duties/dues-of.ts';
import type { Due } from '../duties/duty.ts';
import { earlyReviews } from '../duties/early-reviews.ts';
import { finalReviewOpensOn, ordinaryReviews, reviewFinalBefore18 } from '../duties/reviews.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Law } from '../records/law.ts';
import type { Day } from '../time/day.ts';
import { ordinal } from '../wording/words.ts';

/** Why no review is to come. */
export type NoReview = 'not looked after' | 'turned 18' | 'none before 18' | 'start not known';

export type NextReview =
  | {
      /** The earliest of the limits that bind. */
      due: Due;
      /** The other limits that the same review must meet, soonest first. */
      alsoBinding: readonly Due[];
      /** “first review”, “4th review”, or “review” where its place is not known. */
      which: string;
    }
  | { due: null; none: NoReview };

/** The statutory review to hold next. A secure criteria review is not one. */
export function nextReviewOf(file: CaseFile, today: Day, law: Law): NextReview {
  // On the council’s books, and no file says when care began: to be asked about, not passed over.
  if (file.periods.length === 0) return { due: null, none: 'start not known' };
  const reviews = duesOf(file, today, law, statutory);
  const [due, ...others] = reviews.filter(({ state }) => isOpen(state)).sort(bySoonest);
  // The final review may be years away: it is no answer for a child whose ordinary clock could not be started.
  const startNotKnown = reviews.some(({ state }) => state === 'unknown');
  if (startNotKnown && (due === undefined || isFinal(due))) return { due: null, none: 'start not known' };
  if (due === undefined) return { due: null, none: whyNone(reviews, today) };
  return { due, alsoBinding: others.filter((other) => isMetWith(other, due)), which: nameOf([due, ...others]) };
}

const statutory = [...ordinaryReviews, ...adoptionReviews, ...earlyReviews];
export const isStatutoryReview = ({ duty }: Due) => statutory.includes(duty);
const isFinal = ({ duty }: Due) => duty === reviewFinalBefore18;

function whyNone(reviews: readonly Due[], today: Day): NoReview {
  const eighteenthOn = reviews.findLast(isFinal)?.from ?? null;
  // Only a child who stays in care to 18 has a final review.
  if (eighteenthOn === null) return 'not looked after';
  return eighteenthOn <= today ? 'turned 18' : 'none before 18';
}

const bySoonest = (one: Due, other: Due) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1);

/**
 * A review before the last 3 months hands over to nothing yet, so the final one is still to come; and one that counts
 * only from a certain day is not met by a review that has to be sooner.
 */
const isMetWith = (other: Due, due: Due) =>
  (other.notBeforeOn === null || other.notBeforeOn <= (due.dueOn ?? '')) &&
  (!isFinal(other) || other.from === null || (due.dueOn ?? '') >= finalReviewOpensOn(other.from));

/** Everything still owed is owed at the one review to come, so its place is known if any of them knows it. */
function nameOf(open: readonly Due[]): string {
  if (open.every(isFinal)) return 'final review';
  const place = open.find((due) => due.ordinal !== undefined)?.ordinal;
  return place === undefined ? 'review' : `${ordinal(place)} review`;
}
