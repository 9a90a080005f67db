import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import type { Limit } from './limit.ts';

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
  /** The limit of this one, where a council sets it and not the duty. */
  limit?: Limit | undefined;
  metOn: Day | null;
  /** The first day it was no longer owed, because care ended, the child turned 18 or was placed. */
  endsOn: Day | null;
  /** What ended it, in words: “stopped being looked after”. */
  endsWhat?: string | undefined;
  /** Why the rule chosen is an assumption, in a sentence, until someone confirms it. */
  assumed?: string | undefined;
  /** The last day of which the files in hand speak, where only they would tell that it was met. */
  filesTo?: Day | null | undefined;
  /** Which review this is in the period of care, counting from 1, where that can be known. */
  ordinal?: number | undefined;
  /** The same review on another reading of the facts, where that would make its limit another. */
  otherwise?: Otherwise | undefined;
  /** The date the council’s own system gives for the same thing. */
  sourceDueOn: Day | null;
}

/** An ordinary review as it would be if something else were so. */
export interface Otherwise {
  /** “if the child was looked after throughout” */
  when: string;
  from: Day;
  fromWhat: string;
  place: 'first' | 'second' | 'later';
}
