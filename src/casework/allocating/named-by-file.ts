import type { Allocation, CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { allocationsAfter, type PassedOn } from '../decisions/new-owners.ts';
import { socialWorkerNow } from '../shared/allocated-now.ts';
import type { MadeRows } from './allocate.ts';
import { type Handing, handoverOf, passedOn } from './allocation-rows.ts';
import { tellAllocated, tellToIntroduce } from './tellings.ts';

/** What a file that changed a child’s IRO leaves to be done, as an allocation by hand does. */
export interface NamedByFile extends MadeRows {
  changes: readonly Change[];
}

/** What an import knew of a child, what it changes, and the child’s history as it will be, where that changes too. */
interface Planned {
  before: CaseFile;
  changes: readonly Change[];
  after: CaseFile | null;
}

/**
 * The task of whoever had the child before, and the change itself marked with its moment, so that all of one import are
 * told together. Null: the IRO stays as it was, or the child is not looked after.
 */
export function namedByFile({ before, changes, after }: Planned, circumstances: Handing): NamedByFile | null {
  const { today, now } = circumstances;
  const made = changes.flatMap((change) =>
    'put' in change && change.put === 'allocation' && isOpenIro(change.row) ? [change.row] : [],
  )[0];
  const current = before.allocations.findLast(isOpenIro) ?? null;
  if (made === undefined || made.personId === current?.personId) return null;
  const history = after ?? before;
  const ceased = history.periods.at(-1)?.ceasedOn ?? null;
  if (ceased !== null && ceased <= today) return null;
  const row: Allocation = { ...made, madeAt: now };
  // Somebody named by this morning’s file was a mistake in it, and had the child for no day.
  const isOfToday = current?.id === row.id && !before.handovers.some(({ allocationId }) => allocationId === row.id);
  const handover = isOfToday ? null : handoverOf(before, current, row, circumstances);
  return {
    file: { ...history, allocations: allocationsAfter(before, changes) },
    ...{ row, handover },
    changes: [
      { put: 'allocation', row },
      ...(handover === null ? [] : [{ put: 'handover', row: handover } as const]),
      ...passedOn(before, row.personId),
    ],
  };
}

const isOpenIro = ({ role, toOn }: Allocation): boolean => role === 'iro' && toOn === null;

/**
 * Whoever hears of the decisions that came to them with the IRO: the IRO, and a social worker who has all of them of
 * children with a new IRO.
 */
export function hearOfDecisions(
  named: readonly NamedByFile[],
  passed: readonly PassedOn[],
  knowing: Pick<Handing, 'staff' | 'today'>,
): ReadonlySet<Id> {
  const workers = new Map(named.map(({ file }) => [file.child.id, socialWorkerNow(file, knowing)]));
  const elsewhere = new Set(passed.filter(({ to, file }) => workers.get(file.child.id) !== to).map(({ to }) => to));
  const told = [...workers.values()].filter((id) => id !== null && !elsewhere.has(id));
  return new Set([...named.map(({ row }) => row.personId), ...told.filter((id) => id !== null)]);
}

/** Once for each IRO: whoever works with the children, and whoever had them before. */
export function tellNamedByFiles(named: readonly NamedByFile[], knowing: Pick<Handing, 'staff' | 'today'>): Change[] {
  const byIro = new Map<Id, NamedByFile[]>();
  for (const one of named) byIro.set(one.row.personId, [...(byIro.get(one.row.personId) ?? []), one]);
  const told = { ...knowing, actor: { personId: null } };
  return [...byIro.values()].flatMap((rows) => [...tellAllocated(rows, told), ...tellToIntroduce(rows)]);
}
