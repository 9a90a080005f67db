import type { Id } from '../records/id.ts';
import type { ObjectionTo } from '../records/objection-to.ts';
import type { Day } from '../time/day.ts';
import type { GateName, ReviewAnswers } from './reviewing.ts';

/** The questions that ask for the reason to go on through a gate. */
export type GateQuestion = 'notSeenBecause' | 'noViewsBecause' | 'noPlanBecause' | 'noDecisionBecause';

/** The questions about a review that something may be wrong with. */
export type ReviewQuestion =
  | 'outcome'
  | 'on'
  | 'parts'
  | 'because'
  | 'askOf'
  | 'participation'
  | GateQuestion
  | `answer:${Id}`
  | `words:${Id}`
  | 'wording'
  | 'nextOn';

/** What can’t be right in a review as it is recorded, or has not been answered honestly yet, and on which question. */
export type Objection = ObjectionTo<ReviewQuestion>;

/** What must be known of the child to tell. */
export interface KnownOfReview {
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
  /** Who may be asked to approve that it did not happen, and who of them is. Left out of a record that is put right. */
  approvers?: readonly { id: Id }[];
  askOf?: Id | null;
  /** Gates that a review put right is not asked about, because it was not when it was recorded. */
  excused?: readonly GateName[];
}

export interface MeetingOutcome {
  answers: ReviewAnswers;
  permanence: string | null;
  carried: readonly { id: Id; answer: string; words: string | null }[];
  decisions: readonly { wording: string }[];
}
