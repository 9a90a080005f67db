import type { Decision } from '../../domain/decisions/decisions.ts';
import type { PermanenceKind } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { ReviewAnswers } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import type { ChildKey } from '../perform/action.ts';

/** One entry: everything the IRO typed and ticked. */
export interface ReviewEntry {
  child: ChildKey;
  answers: ReviewAnswers;
  permanence: PermanenceKind | null;
  carried: readonly CarriedAnswer[];
  decisions: readonly NewDecision[];
  nextOn: Day | null;
  /** Why the next review is booked past its legal limit, where it is. */
  lateBecause: string | null;
  /** Who is asked to approve that the review did not happen; null where it did, or nobody can be asked. */
  askOf: Id | null;
}

export interface CarriedAnswer {
  id: Id;
  answer: 'keep' | 'reword' | 'challenge later' | 'done' | 'close';
  /** The new words, or the reason. */
  words: string | null;
}

export type NewDecision = Pick<
  Decision,
  'wording' | 'measure' | 'ownerId' | 'ownerRole' | 'dueOn' | 'isKey' | 'isConfidential'
>;
