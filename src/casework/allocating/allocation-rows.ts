import { iroIn } from '../../domain/people/allocating/ground.ts';
import type { Allocation, CaseFile, Change, Handover } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { introducedWithin } from '../../domain/time/our-spans.ts';
import type { Circumstances } from '../perform/action.ts';

/** The form whose words go to the next IRO, where it was begun and not sent. */
export const passedForm = 'record-review';

/** Whose the child is, or was last while nobody followed. */
export const lastIro = ({ allocations }: CaseFile): Allocation | null =>
  allocations.findLast(({ role }) => role === 'iro') ?? null;

export const isNow = ({ toOn }: Allocation, today: string): boolean => toOn === null || toOn >= today;

interface Rows {
  row: Allocation;
  handover: Handover | null;
  changes: Change[];
}

/** The child is theirs from today: the one before ends yesterday, or, begun today too, is taken the place of. */
export function rowsOf(file: CaseFile, personId: Id, because: string | null, circumstances: Circumstances): Rows {
  const { today, now, newId, actor } = circumstances;
  const before = lastIro(file);
  const current = before !== null && isNow(before, today) ? before : null;
  const made = { personId, madeById: actor.personId, madeAt: now, because };
  const fresh = { ...made, childId: file.child.id, role: 'iro', fromOn: today, toOn: null } as const;
  const replaced = current && withoutReplaced(current);
  const isOfToday = current !== null && current.fromOn >= today;
  const row: Allocation = { id: isOfToday ? current.id : newId(), ...fresh, replaced };
  const handover = handoverOf(file, current, row, circumstances);
  const changes: Change[] = [
    // Whoever has left may still stand in their row: it ends as it is read, so that one is open at a time.
    ...(before !== null && current === null ? [{ put: 'allocation', row: before } as const] : []),
    ...(current === null || isOfToday
      ? []
      : [{ put: 'allocation', row: { ...current, toOn: addDays(today, -1) } } as const]),
    { put: 'allocation', row },
    ...(handover === null ? [] : [{ put: 'handover', row: handover } as const]),
    ...passedOn(file, personId),
  ];
  return { row, handover, changes };
}

/** A record of a review that whoever was the IRO last has begun. */
export function passedOn(file: CaseFile, toId: Id): Change[] {
  const before = lastIro(file);
  if (before === null || before.personId === toId) return [];
  return [{ pass: { form: passedForm, childId: file.child.id, fromId: before.personId, toId } }];
}

export type Handing = Pick<Circumstances, 'today' | 'now' | 'law' | 'staff' | 'newId'>;

const withoutReplaced = ({ replaced: _, ...row }: Allocation) => row;

/** Whoever had the child, and works here still, introduces the next one in person; somebody named here an hour ago introduces nobody. */
export function handoverOf(
  file: CaseFile,
  current: Allocation | null,
  row: Allocation,
  { today, law, staff, newId }: Handing,
): Handover | null {
  const open = file.handovers.find(({ allocationId, doneOn }) => allocationId === current?.id && doneOn === null);
  if (open && current?.id === row.id) return { ...open, toId: row.personId };
  const isOfAnHour = current !== null && current.fromOn >= today && current.madeById !== null;
  if (current === null || isOfAnHour || iroIn(staff, current.personId) === null) return null;
  return {
    id: newId(),
    childId: file.child.id,
    fromId: current.personId,
    toId: row.personId,
    allocationId: row.id,
    dueOn: law.calendar.addWorkingDays(today, introducedWithin.workingDays),
    doneOn: null,
    doneById: null,
    doneAt: null,
  };
}
