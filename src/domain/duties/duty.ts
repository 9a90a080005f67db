import type { CareHistory } from '../reviews/care-history.ts';
import type { Day } from '../time/day.ts';
import type { Founded } from './grounds.ts';
import type { Limit } from './limit.ts';
import type { Occasion } from './occasion.ts';
import type { Relaxation } from './relaxed.ts';

/** One row of law: what starts its clock, its limit, who owes it, and who says so. */
export interface Duty extends Founded {
  /** The id in the catalogue of duties: `review-first`. */
  id: string;
  /** What is due, as a heading: “First review”. */
  title: string;
  /** The rule as it is said aloud: “within 20 working days of becoming looked after”. */
  says: string;
  owedBy: string;
  limit: Limit;
  /** What is done before the end of this does not meet it. */
  notBefore?: Limit;
  /** Every occasion on which it bound this child’s case, oldest first. */
  arises: (history: CareHistory) => readonly Occasion[];
}

export type DueState =
  | 'upcoming'
  | 'due soon'
  | 'overdue'
  | 'met'
  | 'met late'
  /** The time ran out, it was never done, and it can no longer be. */
  | 'not met'
  /** It stopped being owed while there was still time. */
  | 'no longer owed'
  /** Day 0 is not known. */
  | 'unknown';

/** An occasion with its date and its state today. `explain` shows the working. */
export interface Due extends Occasion {
  duty: Duty;
  /** The legal limit; the last day counts in full. */
  dueOn: Day | null;
  /** The first day on which doing it counts, where there is one. */
  notBeforeOn: Day | null;
  /** The law asked for less on the day it was due or done: it is not called unlawful without saying so. */
  relaxed: Relaxation | null;
  state: DueState;
  /** Calendar days until it is due, negative when overdue. Null once it is met or no longer owed. */
  daysLeft: number | null;
  /** True when the date rests on bank holidays that have not been announced yet. */
  provisional: boolean;
}
