import { type DecisionState, type ManagerAnswer, standingOf } from '../../domain/decisions/decision-standing.ts';
import type { Decision } from '../../domain/decisions/decisions.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { newestRecordOf } from '../../domain/reviews/record-of.ts';
import type { ReviewRecord } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import type { ChildKey, Circumstances } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';

/** One recorded review of one child. Null: the latest. */
export interface AboutReview {
  child: ChildKey;
  review: Id | null;
}

/** A decision as a paper says it. */
export interface DecisionLine {
  wording: string;
  measure: string;
  /** Whose it is today: a colleague’s name, or “carer”, “school” and so on. */
  owner: string;
  ownerRole: Decision['ownerRole'];
  /** As the review set it. */
  dueOn: Day;
  /** After every extension. */
  nowDueOn: Day;
  state: DecisionState;
  manager: ManagerAnswer;
  isKey: boolean;
  isConfidential: boolean;
  /** 3 at its third review. */
  timesMade: number;
}

/** The record a paper is made from. Refuses where nothing has been recorded: there is nothing to write then. */
export function recorded(file: CaseFile, review: Id | null): ReviewRecord {
  const record = newestRecordOf(file, review);
  if (!record) throw new Refusal('No review of this child has been recorded here yet. Record it first.');
  return record;
}

/** What the review decided, the key ones first, and then by date; with how each stands today. */
export const decisionsOf = (file: CaseFile, review: Id, knowing: Knowing): DecisionLine[] =>
  file.decisions
    .filter(({ reviewId }) => reviewId === review)
    .toSorted((one, other) => Number(other.isKey) - Number(one.isKey) || one.dueOn.localeCompare(other.dueOn))
    .map((decision) => lineOf(file, decision, knowing));

type Knowing = Pick<Circumstances, 'staff' | 'today' | 'law'>;

function lineOf(file: CaseFile, decision: Decision, { staff, today, law }: Knowing): DecisionLine {
  const { wording, measure, dueOn, isKey, isConfidential, timesMade } = decision;
  const { state, manager, dueOn: nowDueOn, owner: ownerId } = standingOf(file, decision, today, law);
  const ownerRole = roleNow(decision, ownerId, file, today);
  const owner = nameIn(staff, ownerId) ?? ownerRole;
  return { wording, measure, owner, ownerRole, dueOn, nowDueOn, state, manager, isKey, isConfidential, timesMade };
}

/** Given to somebody else since, it may no longer be the social worker’s or the IRO’s. */
function roleNow({ ownerId, ownerRole }: Decision, now: Id | null, file: CaseFile, today: Day): Decision['ownerRole'] {
  if (now === null || now === ownerId) return ownerRole;
  if (now === allocatedTo(file, 'social worker', today)) return 'social worker';
  return now === allocatedTo(file, 'iro', today) ? 'iro' : 'other staff';
}

export const isOpen = ({ isConfidential }: DecisionLine): boolean => !isConfidential;
