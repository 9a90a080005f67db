import { allocatedTo, type CaseFile, type Change, type Day, type Id } from '../domain/case-file.ts';
import type { Standing } from '../domain/decision-standing.ts';
import type { Decision, DecisionEvent, DecisionEventKind } from '../domain/decisions.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Circumstances, Staff } from './action.ts';
import { mayRead, standingIn } from './decision-row.ts';

interface Said {
  /** The day it happened; left out, today. */
  on?: Day;
  note?: string | null;
  newDueOn?: Day | null;
  newOwnerId?: Id | null;
}

/** What somebody did to a decision, as a row of its own. */
export function eventChange(decision: Decision, kind: DecisionEventKind, said: Said, asking: Circumstances): Change {
  const { actor, today, now, newId } = asking;
  const row: DecisionEvent = {
    id: newId(),
    childId: decision.childId,
    decisionId: decision.id,
    kind,
    byId: actor.personId,
    on: said.on ?? today,
    at: now,
    note: said.note ?? null,
    newDueOn: said.newDueOn ?? null,
    newOwnerId: said.newOwnerId ?? null,
  };
  return { put: 'decision_event', row };
}

/** One that is confidential is as if it were not there, for those who may not read it. */
export function standingOrGone(file: CaseFile, id: Id, circumstances: Circumstances): Standing {
  const standing = standingIn(file, id, circumstances);
  if (!standing || !mayRead(standing, file, circumstances)) throw new Refusal('That decision is no longer on record.');
  return standing;
}

/** Who manages the child’s team: the one the team names, or whoever has the role in it. */
export const managerOf = (file: CaseFile, { teams, people }: Staff): Id | null =>
  teams.find(({ id }) => id === file.child.teamId)?.managerId ??
  people.find(({ role, teamId }) => role === 'team manager' && teamId !== null && teamId === file.child.teamId)?.id ??
  null;

/** Each is told once for a review, and the same message is edited from then on. */
export function tellIro(file: CaseFile, reviewId: Id, { today }: Circumstances): Change[] {
  return telling(file, allocatedTo(file, 'iro', today), 'answers for the iro', `answers-iro/${reviewId}`, reviewId);
}

export function tellManager(file: CaseFile, reviewId: Id, { staff }: Circumstances): Change[] {
  const key = `decisions-manager/${reviewId}`;
  return telling(file, managerOf(file, staff), 'decisions for the manager', key, reviewId);
}

export function tellOwner(file: CaseFile, { decision: { reviewId } }: Standing, owner: Id | null): Change[] {
  return telling(file, owner, 'decisions for the owner', `decisions-owner/${reviewId}/${owner}`, reviewId);
}

/** A decision put off a second time is the manager’s to know. What is confidential is not. */
export function tellOfSecondExtension(file: CaseFile, { decision }: Standing, { staff }: Circumstances): Change[] {
  if (decision.isConfidential) return [];
  return telling(file, managerOf(file, staff), 'second extension', `second-extension/${decision.id}`, decision.id);
}

const telling = (file: CaseFile, to: Id | null, notice: string, key: string, subject: string): Change[] =>
  to === null ? [] : [{ tell: { key, to, notice, childId: file.child.id, subject } }];
