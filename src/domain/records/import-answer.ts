import type { Day, Instant } from '../time/day.ts';
import type { Id } from './id.ts';

/** What somebody answered to a question of an import: kept for good, and the newest about a thing is the one that counts. */
export interface ImportAnswer {
  id: Id;
  /** What it answers: `5001 = 005001`, or `legal status: s20 shared care`. */
  about: string;
  /** `same` or `different`; a code, or `none`; a day. */
  answer: string;
  answeredBy: string;
  answeredAt: Instant;
  /** The file it came in; or Slack. */
  source: string;
  /** Who answered here; null for an operator. */
  answeredById: Id | null;
  /** Why it is another than before. */
  because: string | null;
  /** The question, as it was asked here; null, as the next three are, for one that a file answered. */
  question: string | null;
  kind: string | null;
  /** The child it is about, where it is about one. */
  childId: Id | null;
  periodOn: Day | null;
  /** Every child it names. */
  named: readonly string[];
  /** Two children who were one: the record that is no more, and the one that took in its rows. */
  joinedId: Id | null;
  intoId: Id | null;
}

/** What a file’s answer says nothing of. */
export const answeredByAFile = {
  answeredById: null,
  because: null,
  question: null,
  kind: null,
  childId: null,
  periodOn: null,
  named: [],
} as const;

/** A child as far as one bears on whether it is another under a second id. */
export interface KnownId {
  id: Id;
  reference: string;
  bornOn: Day | null;
  /** In the caseload, or typed in here: by somebody, and not by a system of care. */
  isListed: boolean;
  /** The days on which each known period of care began. */
  starts: readonly Day[];
  /** A file says that they are or were looked after. */
  hasCare: boolean;
  /** The end of the latest period of care; null while it is open. */
  endedOn: Day | null;
  /** The latest day of care that is known: an episode’s, or a review’s. */
  seenTo: Day | null;
}

/** A child of the register, as far as it must be known before another is added. */
export interface Registered extends KnownId {
  initials: string | null;
  restricted: boolean;
  siblingGroup: string | null;
}
