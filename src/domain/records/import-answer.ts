import type { Day, Instant } from '../time/day.ts';
import type { Id } from './id.ts';

/** What somebody answered to a question of an import: kept for good, and the newest about a thing is the one that counts. */
export interface ImportAnswer {
  id: Id;
  /** What it answers: `5001 = 005001`, or `legal status: s20 shared care`. */
  about: string;
  /** `same` or `different`; a code, or `none`. */
  answer: string;
  answeredBy: string;
  answeredAt: Instant;
  /** The file it came in. */
  source: string;
  /** Two children who were one: the record that is no more, and the one that took in its rows. */
  joinedId: Id | null;
  intoId: Id | null;
}

/** A child as far as one bears on whether it is another under a second id. */
export interface KnownId {
  id: Id;
  reference: string;
  bornOn: Day | null;
  isAllocated: boolean;
  /** The days on which each known period of care began. */
  starts: readonly Day[];
  hasCare: boolean;
  /** The end of the latest period of care; null while it is open. */
  endedOn: Day | null;
  /** The latest day of care that is known: an episode’s, or a review’s. */
  seenTo: Day | null;
}
