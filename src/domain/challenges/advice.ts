import type { Id } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';

/** Whom an IRO may turn to outside the council, at any point and beside any challenge (Children Act 1989, s.25B(3)). */
export const outsideAdvisers = ['Cafcass', 'legal advice'] as const;
export type OutsideAdviser = (typeof outsideAdvisers)[number];

/** `considered`: the duty to consider a referral was met, and the IRO decided not to (2010 Regulations, reg 45(3)). */
export const adviceStepKinds = ['considered', 'asked', 'advised', 'referred on', 'answered', 'outcome'] as const;
export type AdviceStepKind = (typeof adviceStepKinds)[number];

/** A step of it, which nobody but the IRO service ever sees. */
export interface AdviceStep {
  id: Id;
  childId: Id;
  /** Null: about the child, and no challenge. */
  challengeId: Id | null;
  adviser: OutsideAdviser;
  kind: AdviceStepKind;
  on: Day;
  note: string;
  byId: Id;
  at: Instant;
}
