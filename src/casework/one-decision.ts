import { allocatedTo, type CaseFile, type Day, type Id } from '../domain/case-file.ts';
import type { Standing } from '../domain/decision-standing.ts';
import type { Refusal } from '../domain/refusal.ts';
import { type ChildKey, type Circumstances, caseAction } from './action.ts';
import { ownsThem } from './answer-as-manager.ts';
import { managerOf, standingOrGone } from './decision-events.ts';
import { type DecisionRow, decisionRow, owns } from './decision-row.ts';
import { cannotReport, isSecond, lastDayFor } from './report-on-decision.ts';
import { cannotSettle, ownDone } from './settle-decision.ts';

interface Asked {
  child: ChildKey;
  decision: Id;
}

/** What a form about one decision needs to know. */
export interface OneDecision {
  child: DecisionRow['child'];
  row: DecisionRow;
  today: Day;
  /** The last day it may be put off to; null where no review is due. */
  lastDay: Day | null;
  /** Another extension would be the second, or later. */
  isSecondExtension: boolean;
  iro: string | null;
  manager: string | null;
  /** Who it could be given to: the child’s worker and the team first. */
  people: readonly { id: Id; name: string }[];
}

const child = ({ child }: Asked) => child;

/** For its owner. Refused at once where it has moved to somebody else. */
export const decisionToReport = caseAction({
  name: 'decision-to-report',
  permission: 'report on own decisions',
  child,
  decide: (file, asked: Asked, circumstances) => found(file, asked, circumstances, cannotReport),
});

/** For the IRO. */
export const decisionToSettle = caseAction({
  name: 'decision-to-settle',
  permission: 'confirm decisions',
  child,
  decide: (file, asked: Asked, circumstances) => found(file, asked, circumstances, cannotSettle),
});

/** The same, before confirming: never by the person who said it was done. */
export const decisionToConfirm = caseAction({
  name: 'decision-to-confirm',
  permission: 'confirm decisions',
  child,
  decide: (file, asked: Asked, circumstances) =>
    found(file, asked, circumstances, (standing) => cannotSettle(standing) ?? ownDone(standing, circumstances)),
});

/** For the manager. Refused at once for a decision that the manager owns. */
export const decisionToAnswer = caseAction({
  name: 'decision-to-answer',
  permission: 'answer as manager',
  child,
  decide: (file, asked: Asked, circumstances) =>
    found(file, asked, circumstances, (standing) =>
      owns(standing, circumstances) ? ownsThem([standing], file, circumstances) : cannotSettle(standing),
    ),
});

type Objecting = (standing: Standing, circumstances: Circumstances) => Refusal | null;

function found(file: CaseFile, { decision }: Asked, circumstances: Circumstances, objecting: Objecting) {
  const { today, law, staff } = circumstances;
  const standing = standingOrGone(file, decision, circumstances);
  const objection = objecting(standing, circumstances);
  if (objection) throw objection;
  const nameOf = (id: Id | null) => staff.people.find((one) => one.id === id)?.name ?? null;
  const row = decisionRow(standing, file, circumstances);
  const result: OneDecision = {
    child: row.child,
    row,
    today,
    lastDay: lastDayFor(file, today, law),
    isSecondExtension: isSecond(standing) && !row.isConfidential,
    iro: nameOf(allocatedTo(file, 'iro', today)),
    manager: nameOf(managerOf(file, staff)),
    people: choices(file, standing, circumstances),
  };
  return { result };
}

/** A menu holds 100, so those nearest the child come first. */
function choices(file: CaseFile, { owner }: Standing, { staff, today }: Circumstances): OneDecision['people'] {
  const worker = allocatedTo(file, 'social worker', today);
  const rank = (id: Id, teamId: Id | null) => (id === worker ? 0 : teamId === file.child.teamId ? 1 : 2);
  return staff.people
    .filter(({ id, role }) => id !== owner && role !== 'senior manager')
    .toSorted(
      (one, other) => rank(one.id, one.teamId) - rank(other.id, other.teamId) || one.name.localeCompare(other.name),
    )
    .slice(0, 100)
    .map(({ id, name }) => ({ id, name }));
}
