import { Refusal } from '../../domain/records/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import type { AboutReview } from '../shared/about-review.ts';

/** A step after a review, and the day on which it was done: that may be days before anybody says so. */
export interface StepDone extends AboutReview {
  on: Day;
}

/** A step after a review is done on a day that has come, and no earlier than the review. */
export function problemWithDone(on: Day, { today, held }: { today: Day; held: Day }): Refusal<'on'> | null {
  if (on > today) return new Refusal('That day is in the future. Choose today or earlier.', 'on');
  return on < held ? new Refusal('That day is before the review. Choose the day of the review or later.', 'on') : null;
}
