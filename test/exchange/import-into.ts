import type { Person, Unreachable } from '../../src/domain/people/people.ts';
import type { CaseFile, RowChange, RowName, Team } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { Statement } from '../../src/domain/records/statement.ts';
import {
  type ChildPlan,
  loadQuestions,
  parentsFirst,
  planChild,
  planStaff,
  roleQuestions,
  rollOf,
  siblingQuestions,
} from '../../src/exchange/plan.ts';
import type { Fault } from '../../src/exchange/reporting/fault.ts';
import { reportOf } from '../../src/exchange/reporting/report.ts';
import type { FilesRead } from '../../src/exchange/said.ts';
import { nothingReviewed } from '../support/builders.ts';
import { today } from './given.ts';

/** What is known, held in memory as the store would hold it. */
export interface Known {
  people: readonly Person[];
  teams: readonly Team[];
  unreachable: readonly Unreachable[];
  files: Map<string, CaseFile>;
  /** By reference. */
  statements: Map<string, Statement[]>;
}
export const nothing = (): Known => ({
  people: [],
  teams: [],
  unreachable: [],
  files: new Map(),
  statements: new Map(),
});

const lists: Partial<Record<RowName, keyof CaseFile>> = {
  period_of_care: 'periods',
  episode: 'episodes',
  review: 'reviews',
  permanence_plan: 'permanencePlans',
  allocation: 'allocations',
  disagreement: 'disagreements',
};

let lastId = 0;
function newId() {
  lastId += 1;
  return `id-${String(lastId).padStart(6, '0')}`;
}

/** Imports a reading as the service does, and tells what came of it. */
export function importInto(known: Known, reading: FilesRead, on = today) {
  const circumstances = { today: on, newId };
  const staff = planStaff(reading, known, circumstances);
  const kin = [...known.files.values()].map(({ child, allocations }) => ({
    ...child,
    isLookedAfter: true,
    isIroForAReason: allocations.some(({ role, toOn, because }) => role === 'iro' && toOn === null && because !== null),
    isIroMadeHere: allocations.some(({ role, toOn, madeById }) => role === 'iro' && toOn === null && madeById !== null),
    iroId: allocations.find(({ role, toOn }) => role === 'iro' && toOn === null)?.personId ?? null,
    socialWorkerId: allocations.find(({ role, toOn }) => role === 'social worker' && toOn === null)?.personId ?? null,
  }));
  const ground = { people: staff.people, teams: staff.teams, known: kin, reading, newId };
  const roll = rollOf(ground);
  const apart = [...siblingQuestions(ground), ...loadQuestions(ground, lawOfEngland), ...roleQuestions(ground, on)];
  const report = reportOf({ reading, staff, questions: apart });
  const plans = parentsFirst(reading.children).map((said) => {
    const { reference } = said;
    const file = known.files.get(reference);
    const statements = known.statements.get(reference) ?? [];
    const plan = planChild(said, file ? { file, statements } : null, roll, circumstances);
    known.files.set(reference, applied(file, plan.changes));
    known.statements.set(reference, stated(statements, plan.changes));
    report.add(plan);
    return plan;
  });
  Object.assign(known, { people: staff.people, teams: staff.teams });
  return {
    plans,
    report,
    changes: [...staff.changes, ...plans.flatMap(({ changes }) => changes)],
    questions: [...apart, ...plans.flatMap(({ questions }) => questions)],
    faults: [...reading.faults, ...staff.faults, ...plans.flatMap(({ faults }): Fault[] => faults)],
    disagreements: plans.flatMap(({ disagreements }) => disagreements),
  };
}

function stated(before: readonly Statement[], changes: ChildPlan['changes']): Statement[] {
  const rows = new Map(before.map((row) => [row.id, row]));
  for (const change of changes) {
    if ('put' in change && change.put === 'statement') rows.set(change.row.id, change.row);
    if ('remove' in change && change.remove === 'statement') rows.delete(change.id);
  }
  return [...rows.values()];
}

const empty: Omit<CaseFile, 'child'> = {
  periods: [],
  episodes: [],
  reviews: [],
  permanencePlans: [],
  allocations: [],
  restrictionExceptions: [],
  disagreements: [],
  ...nothingReviewed,
};

function applied(before: CaseFile | undefined, changes: ChildPlan['changes']): CaseFile {
  const file = { ...empty, ...before } as Record<string, unknown> & CaseFile;
  for (const change of changes) apply(file, change);
  return file;
}

function apply(file: Record<string, unknown>, change: RowChange) {
  const name = 'put' in change ? change.put : change.remove;
  if ('put' in change && name === 'child') file.child = change.row;
  const list = lists[name];
  if (!list) return;
  const id = 'put' in change ? change.row.id : change.id;
  const others = (file[list] as { id: string }[]).filter((row) => row.id !== id);
  file[list] = 'put' in change ? [...others, change.row].sort(byStart) : others;
}

const dayOf = (row: object) =>
  String(Object.entries(row).find(([key]) => /^(firstSeen|started|completed|from)On$/.test(key))?.[1] ?? '');
const byStart = (one: object, other: object) => (dayOf(one) < dayOf(other) ? -1 : 1);

/** The case file of one child. */
export function fileOf({ files }: Known, reference: string): CaseFile {
  const file = files.get(reference);
  if (!file) throw new Error(`No child ${reference}`);
  return file;
}
