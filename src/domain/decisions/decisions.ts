import type { Id } from '../records/id.ts';
import { laterOf } from '../time/calendar.ts';
import type { Day, Instant } from '../time/day.ts';
import type { Teller } from './disagreement.ts';

/**
 * What a review decided should happen: one owner, one date, and how we will know. Never altered once made: what
 * happens to it afterwards is a list of events, so both versions of anything are always there.
 */
export interface Decision {
  id: Id;
  childId: Id;
  /** The review that made it, or made it again. Null: it is the plan of somebody who was challenged. */
  reviewId: Id | null;
  /** The same promise, over all the reviews that made it. */
  lineageId: Id;
  /** 1 when first made, 3 at its third review. */
  timesMade: number;
  wording: string;
  /** How we will know that it is done. */
  measure: string;
  /** A member of staff; null when the owner is somebody outside the service. */
  ownerId: Id | null;
  /** The role it stays with when the worker changes: the next social worker is offered it. */
  ownerRole: DecisionOwner;
  dueOn: Day;
  isKey: boolean;
  /** Never enters a notice or a letter. */
  isConfidential: boolean;
  madeOn: Day;
}

export type DecisionOwner = 'social worker' | 'team manager' | 'iro' | 'other staff' | OutsideOwner;
export type OutsideOwner = 'carer' | 'parent' | 'school' | 'health' | 'somebody else';

/** Something that happened to a decision. Who did it, and when, is part of it for good. */
export interface DecisionEvent {
  id: Id;
  childId: Id;
  decisionId: Id;
  kind: DecisionEventKind;
  byId: Id | null;
  on: Day;
  at: Instant;
  /** In their words: why, what changed for the child, what is being done meanwhile. */
  note: string | null;
  newDueOn: Day | null;
  /** The next owner, when it is offered to somebody else. */
  newOwnerId: Id | null;
  /** Of a manager who disagrees: what they would do instead, and who tells the child. */
  instead: string | null;
  childToldBy: Teller | null;
}

export type DecisionEventKind =
  /** The manager’s answer. Silence is worked out, not recorded. */
  | 'agreed'
  | 'disagreed'
  /** The owner’s. */
  | 'done'
  | 'progress'
  | 'longer asked'
  | 'not mine'
  | 'cannot be done'
  /** The IRO’s: the second key. */
  | 'confirmed'
  | 'sent back'
  | 'extended'
  | 'withdrawn'
  | 'disputed'
  /** The IRO accepts the manager’s change: the old one is replaced, and the new one begins as accepted. */
  | 'replaced'
  | 'accepted'
  /** A question from the manager or the owner, and the IRO’s reply. Neither stops any clock. */
  | 'asked'
  | 'answered'
  /** The IRO will challenge it, as they said when they recorded a review; or, with a reason, will not after all. */
  | 'to challenge'
  | 'not challenged'
  /** At a later review. */
  | 'carried forward'
  | 'closed'
  | 're-offered'
  | 'given out'
  /** The same person takes back the last thing they did to it, within minutes. Both stay on the list. */
  | 'undone';

/** The day somebody said it: what they say is done may have been done some days before. */
export const saidOn = ({ on, at }: Pick<DecisionEvent, 'on' | 'at'>): Day =>
  laterOf(on, (isUtc(at) ? at : new Date(at).toISOString()).slice(0, 10));

const isUtc = (at: Instant) => at.endsWith('+00:00') || at.endsWith('Z');
