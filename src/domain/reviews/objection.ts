import type { Day } from '../time/day.ts';
import type { GateName, ReviewAnswers } from './reviewing.ts';

/** What can’t be right in a review as it is recorded, or has not been answered honestly yet, and on which question. */
export interface Objection {
  about: string;
  says: string;
}

/** What must be known of the child to tell. */
export interface Known {
  today: Day;
  bornOn: Day | null;
  dueOn: Day | null;
  lastCompletedOn: Day | null;
  unfinished: { on: Day; how: 'adjourned' | 'part held' } | null;
  place: number | null;
  seen: object | null;
  carried: readonly { id: string; timesMade: number }[];
  /** How many decisions an earlier part of this review made that still stand. */
  decidedBefore?: number;
  /** What was recorded of reviews not completed: the same is not recorded twice. */
  onRecord?: readonly { outcome: string; on: Day }[];
  /** Gates that a review put right is not asked about, because it was not when it was recorded. */
  excused?: readonly GateName[];
}

export interface Outcome {
  answers: ReviewAnswers;
  permanence: string | null;
  carried: readonly { id: string; answer: string; words: string | null }[];
  decisions: readonly { wording: string }[];
}
