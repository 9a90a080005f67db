import { allocatedAs } from '../../domain/people/access.ts';
import type { Staff } from '../../domain/people/staff.ts';
import type { Allocation, CaseFile, Staffing } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { coverOf } from './in-slack.ts';
import { managerOfTeam, personIn } from './who-is.ts';

const lastDaysIn = new WeakMap<Staff, ReadonlyMap<Id, Day>>();

/**
 * By id, the last day on which somebody could do anything for a child: they have left, or Slack says that their account
 * is closed and nobody covers for them. Worked out once for each reading of the staff.
 */
export function lastDaysOf(staff: Staff): ReadonlyMap<Id, Day> {
  const before = lastDaysIn.get(staff);
  if (before) return before;
  const last = new Map<Id, Day>();
  for (const { personId, since } of staff.unreachable) {
    if (coverOf(staff, personId) === null) last.set(personId, addDays(since, -1));
  }
  for (const { id, leftOn } of staff.leavers) if (leftOn !== null) last.set(id, addDays(leftOn, -1));
  lastDaysIn.set(staff, last);
  return last;
}

const staffed = new WeakMap<CaseFile, { staff: Staff; file: CaseFile }>();

/**
 * The case file with every allocation ended on the last day on which its holder could be that: a child whose IRO has
 * left is without one wherever it is asked, from that day on, whoever wrote down what. Nothing is written. The file
 * itself where everybody that it names is here.
 */
export function asStaffed(file: CaseFile, staff: Staff): CaseFile {
  const before = staffed.get(file);
  if (before?.staff === staff) return before.file;
  const now = staffedNow(file, staff);
  staffed.set(file, { staff, file: now });
  return now;
}

function staffedNow(file: CaseFile, staff: Staff): CaseFile {
  const lastDays = lastDaysOf(staff);
  const ended = file.allocations.map((one) => endedWith(one, staff, lastDays));
  const isEnded = ended.some((one, at) => one !== file.allocations[at]);
  const hasWorker = ended.some(({ role, toOn }) => role === 'social worker' && toOn === null);
  if (!isEnded && !isAsked(file) && (file.decisions.length === 0 || (hasWorker && !namesOneOf(file, lastDays))))
    return file;
  return { ...file, allocations: isEnded ? ended : file.allocations, staffing: staffingOf(file, staff, lastDays) };
}

/** Somebody with another role than it was for, and nobody knows since when, has not held it. */
function endedWith(allocation: Allocation, staff: Staff, lastDays: ReadonlyMap<Id, Day>): Allocation {
  const { personId, role, fromOn, toOn } = allocation;
  const person = personIn(staff, personId);
  const isOther = person !== null && allocatedAs[person.role] !== role;
  const last = lastDays.get(personId) ?? (isOther ? addDays(person.roleFrom ?? fromOn, -1) : null);
  return last !== null && (toOn === null || last < toOn) ? { ...allocation, toOn: last } : allocation;
}

/** What was put to a post is with whoever has it now; a note waits for nobody who has lost theirs. */
const isAsked = ({ challenges, practiceNotes }: CaseFile): boolean => challenges.length > 0 || practiceNotes.length > 0;

const namesOneOf = ({ decisions, decisionEvents }: CaseFile, lastDays: ReadonlyMap<Id, Day>): boolean =>
  lastDays.size > 0 &&
  (decisions.some(({ ownerId }) => ownerId !== null && lastDays.has(ownerId)) ||
    decisionEvents.some(({ newOwnerId }) => newOwnerId !== null && lastDays.has(newOwnerId)));

const staffingOf = ({ child }: CaseFile, staff: Staff, lastDays: ReadonlyMap<Id, Day>): Staffing => ({
  lastDays,
  managerId: managerOfTeam(staff, child.teamId)?.id ?? null,
  iroManagerId: staff.people.find(({ role, id }) => role === 'iro manager' && !lastDays.has(id))?.id ?? null,
});
