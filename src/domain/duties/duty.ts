import type { Day, Id } from '../case-file.ts';
import type { CareHistory } from '../reviews/care-history.ts';

/** `statute`: a breach is unlawful. `guidance`: depart only for good reason. `practice`: a local default. */
export type Weight = 'statute' | 'guidance' | 'practice';

/** How sure we are of the rule: `read` in the instrument, `reported` by a secondary text, or `general` knowledge. */
export type Confidence = 'read' | 'reported' | 'general';

/** A legal period, as data. The day of the event is day 0. */
export type Limit =
  | { workingDays: number }
  /** At least so many before the event; none is the day itself. */
  | { workingDaysBefore: number }
  | { days: number }
  | { months: number }
  /** Done before the event: its last day is the day before. */
  | { before: 'the event' };

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

/** One time a duty bound this child’s case. Its due date is worked out from the duty’s limit. */
export interface Occasion {
  /** The row it is about: a period of care, a review, an episode. Unique within the duty and the child. */
  about: Id;
  /** Day 0. Null when nobody knows it: no date can be worked out, and someone must be asked. */
  from: Day | null;
  /** What happened on day 0, in words: “became looked after”. */
  fromWhat: string;
  /** The last day, where the law leaves it to a person to set: it stands instead of the duty’s own limit. */
  agreedOn?: Day | undefined;
  metOn: Day | null;
  /** The first day it was no longer owed, because care ended, the child turned 18 or was placed. */
  endsOn: Day | null;
  /** What ended it, in words: “stopped being looked after”. */
  endsWhat?: string | undefined;
  /** Why the rule chosen is an assumption, in a sentence, until someone confirms it. */
  assumed?: string | undefined;
  /** Which review this is in the period of care, counting from 1, where that can be known. */
  ordinal?: number | undefined;
  /** The date the council’s own system gives for the same thing. */
  sourceDueOn: Day | null;
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
