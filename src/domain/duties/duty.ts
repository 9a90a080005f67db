import type { CareHistory } from '../reviews/care-history.ts';
import type { Day } from '../time/day.ts';
import type { Limit } from './limit.ts';
import type { Occasion } from './occasion.ts';

/** `statute`: a breach is unlawful. `guidance`: depart only for good reason. `practice`: a local default. */
export type Weight = 'statute' | 'guidance' | 'practice';

/** How sure we are of the rule: `read` in the instrument, `reported` by a secondary text, or `general` knowledge. */
export type Confidence = 'read' | 'reported' | 'general';

/** One row of law: what starts its clock, its limit, who owes it, and who says so. */
export interface Duty {
  /** The id in the catalogue of duties: `review-first`. */
  id: string;
  /** What is due, as a heading: “First review”. */
  title: string;
  /** The rule as it is said aloud: “within 20 working days of becoming looked after”. */
  says: string;
  authority: string;
  weight: Weight;
  confidence: Confidence;
  owedBy: string;
  limit: Limit;
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
  state: DueState;
  /** Calendar days until it is due, negative when overdue. Null once it is met or no longer owed. */
  daysLeft: number | null;
  /** True when the date rests on bank holidays that have not been announced yet. */
  provisional: boolean;
}
