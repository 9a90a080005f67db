import { duesOf } from '../duties/dues-of.ts';
import { reviewAdjournLimit } from '../duties/reviews.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Law } from '../records/law.ts';
import type { Day } from '../time/day.ts';
import { nextReviewOf } from './next-review.ts';

/** A review that has begun and is not complete: its meeting was adjourned, or held in part. */
export interface Unfinished {
  id: Id;
  on: Day;
  how: 'adjourned' | 'part held';
}

/** One that a later review has overtaken is nobody’s to finish. */
export function unfinishedOf({ reviews }: Pick<CaseFile, 'reviews'>): Unfinished | null {
  const begun = reviews.flatMap(({ id, kind, completedOn, cancelled, heldOn, adjournedOn }): Unfinished[] => {
    const on = adjournedOn ?? heldOn;
    if (kind !== 'statutory' || completedOn !== null || cancelled || on === null) return [];
    return [{ id, on, how: adjournedOn === null ? 'part held' : 'adjourned' }];
  });
  const last = begun.at(-1);
  if (last === undefined) return null;
  return reviews.some(({ kind, completedOn }) => kind === 'statutory' && (completedOn ?? '') > last.on) ? null : last;
}

/** The day by which a review not completed still must be. */
export interface ToFinish {
  by: Day;
  isLate: boolean;
}

/** The first limit that has not gone by: an adjournment has its own, and does not extend the other. */
export function toFinish(file: CaseFile, today: Day, law: Law): ToFinish | null {
  const adjourned = duesOf(file, today, law, [reviewAdjournLimit]).findLast(({ metOn }) => metOn === null);
  const limits = [adjourned?.dueOn, nextReviewOf(file, today, law).due?.dueOn].filter((day) => typeof day === 'string');
  const days = limits.toSorted();
  const by = days.find((day) => day >= today) ?? days.at(-1);
  return by === undefined ? null : { by, isLate: by < today };
}
