import type { ReadinessItem } from '../readiness/readiness-items.ts';
import type { Id, Ours } from './id.ts';

interface OfChild {
  child: Id;
}

interface OfDecision extends OfChild {
  decision: Id;
}

interface OfApproval extends OfChild {
  approval: Id;
}

interface OfItem extends OfChild {
  item: ReadinessItem['name'];
}

/** What there is to do next, and what each is about. */
interface Steps {
  'answer a question': OfDecision;
  'confirm that it is done': OfDecision;
  'answer for longer': OfDecision;
  'give to somebody': OfDecision;
  'say that it is done': OfDecision;
  'send a quiet note': OfDecision;
  'answer one by one': OfChild & { sending: Id };
  'look into a decision': OfChild;
  'take up a decision': OfChild;
  'answer an early request': OfChild & { request: Id };
  'answer what is to be approved': OfApproval;
  'take back what is asked': OfApproval;
  'hold the review': OfChild;
  'get the review ready': OfChild;
  'send the invitations': OfChild;
  'log a contact': OfChild;
  'log the talk with the child': OfChild;
  'mark an item': OfItem;
  'undo an item': OfItem;
  'fill in an item': OfItem;
  'change an item': OfItem;
  'check midway': OfChild;
  'give the letter': OfChild;
  'send out the record': OfChild & { review: Id };
  /** What is recorded is put right, with a reason. */
  'edit the record': OfChild & { review: Id };
  /** And then what they came for: a line of ours, where they came with one. */
  'act for the IRO': OfChild & { onTo?: Ours };
  'raise a challenge': OfDecision;
  'open a challenge': OfChild & { challenge: Id };
  'open a note': OfChild & { note: Id };
  'see the challenges': object;
  'see the concerns': object;
  'see the decisions': object;
  'see what they owe': object;
  'see what is slipping': object;
  'see the next reviews': object;
  'see what waits for the IRO': object;
}

export type StepName = keyof Steps;

/** Something to do next, as a fact: whoever shows it says how. */
export type NextStep<Name extends StepName = StepName> = { [One in Name]: { step: One } & Steps[One] }[Name];
