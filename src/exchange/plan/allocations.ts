import { manages, workersOf } from '../../domain/people/allocating/conflicts.ts';
import { mayBeIro } from '../../domain/people/allocating/ground.ts';
import { notConflicted } from '../../domain/people/allocating/rules.ts';
import type { Person } from '../../domain/people/people.ts';
import type { AllocatedRole, Allocation, CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { lawOfEngland } from '../../domain/records/law.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import type { Fault } from '../reporting/fault.ts';
import type { CaseloadSaid, SaidOfChild } from '../said.ts';
import type { PlanCircumstances, Roll } from './child-plan.ts';
import type { NoteDisagreement } from './disagree.ts';
import { onlyOne } from './names.ts';

/** The person a cell names by Slack id or email. */
export const personNamed = (cell: string, people: readonly Person[]): Person | undefined => {
  const email = cell.trim().toLowerCase();
  return people.find((person) => person.slackUserId === cell.trim() || person.email?.toLowerCase() === email);
};

export const worksHere = ({ leftOn }: Person, on: Day): boolean => leftOn === null || on < leftOn;

/** The same, where they still work here; or why nobody can be meant. */
export function colleagueNamed(
  cell: string,
  people: readonly Person[],
  on: Day,
): { person: Person } | { problem: string } {
  const person = personNamed(cell, people);
  if (!person) return { problem: 'Nobody in the staff file has this Slack ID or email. Add them there.' };
  if (person.leftOn === null || worksHere(person, on)) return { person };
  return { problem: `This person left on ${dateInWords(person.leftOn)}. Name somebody else.` };
}

export const caseloadFault = (at: CaseloadSaid, column: string, says: string, problem: string): Fault => ({
  file: at.file,
  line: at.line,
  column,
  says,
  problem,
  kept: 'row kept without this value',
});

/**
 * Who the caseload file names for the child, and why a name in it can’t be used: an IRO is judged by the rules that an
 * allocation here is refused by.
 */
export function allocationSaid(said: SaidOfChild, known: CaseFile | null, roll: Roll, today: Day) {
  const { caseload } = said;
  const faults: Fault[] = [];
  const named: Partial<Record<AllocatedRole, Id>> = {};
  if (caseload === null) return { named, faults };

  const find = (column: string, cell: string | null): Person | null => {
    if (cell === null) return null;
    const found = colleagueNamed(cell, roll.people, today);
    if ('person' in found) return found.person;
    faults.push(caseloadFault(caseload, column, cell, found.problem));
    return null;
  };
  const socialWorker = find('social_worker', caseload.socialWorker);
  if (socialWorker) named['social worker'] = socialWorker.id;

  const iro = find('iro', caseload.iro);
  const family = roll.familyIros(said.reference);
  const objection = iro && whyNot(iro, { caseload, socialWorker, family, known, roll, today });
  if (iro && !objection) named.iro = iro.id;
  if (objection) faults.push(caseloadFault(caseload, 'iro', caseload.iro ?? '', objection));
  return { named, faults };
}

interface Judging {
  caseload: CaseloadSaid;
  socialWorker: Person | null;
  family: ReadonlySet<Id>;
  known: CaseFile | null;
  roll: Roll;
  today: Day;
}

function whyNot(iro: Person, { caseload, socialWorker, family, known, roll, today }: Judging): string | null {
  if (iro.role !== 'iro' && iro.role !== 'iro manager') {
    return `The staff file gives this person the role ${iro.role}. Name an IRO.`;
  }
  if (iro.id === socialWorker?.id) return 'The IRO can’t be the child’s social worker. Name a different IRO.';
  const conflict =
    (known && conflictWith(iro, known, roll, today)) ??
    manages(iro.id, caseSaid(caseload, { known, socialWorker, roll }), roll);
  if (conflict) return `This person ${conflict}, so they can’t be the IRO (reg 46(3)). Name a different one.`;
  if (!family.has(iro.id)) return null;
  return 'This child and their looked-after parent or child can’t have the same IRO. Name a different one.';
}

/** Whose case it will be, as the row says: of a child whom nobody knew, nothing else is known. */
const caseSaid = (
  { team }: CaseloadSaid,
  { known, socialWorker, roll }: Pick<Judging, 'known' | 'socialWorker' | 'roll'>,
) => ({
  teamId: (team === null ? null : onlyOne(roll.teams, team)?.id) ?? known?.child.teamId ?? null,
  workers: [...(known ? workersOf(known) : []), ...(socialWorker ? [socialWorker.id] : [])],
});

/** By the same rule as where an IRO is named here; null where it is met. */
function conflictWith(iro: Person, file: CaseFile, { people, teams }: Roll, today: Day): string | null {
  const here = people.filter((one) => worksHere(one, today));
  const nobodyAway = {
    covers: [],
    coversToCome: [],
    preferences: [],
    teamPreferences: [],
    dutyWeeks: [],
    unreachable: [],
    leavers: [],
    concerns: [],
    concernEvents: [],
  };
  const ground = { file, kin: [], together: new Set<Id>(), today, law: lawOfEngland };
  const { state, says } = notConflicted.judge(iro, { ...ground, staff: { people: here, teams, ...nobodyAway } });
  return state === 'refused' ? says : null;
}

/** Named here by the IRO manager, whom a file doesn’t overturn: both are kept, until one of them is put right. */
export function keptFromHere(
  iro: Id | undefined,
  { known, roll, note, today }: { known: CaseFile | null; roll: Roll; note: NoteDisagreement; today: Day },
): boolean {
  const current = known?.allocations.findLast((row) => row.role === 'iro' && row.toOn === null);
  if (!iro || !current || current.madeById === null || current.personId === iro) return false;
  const nameOf = (id: Id) => roll.people.find((one) => one.id === id && mayBeIro(one) && worksHere(one, today))?.name;
  const [kept, said] = [nameOf(current.personId), nameOf(iro)];
  if (kept === undefined || said === undefined) return false;
  note({ about: 'IRO', kept, keptFrom: 'entered', said, saidBy: 'caseload' });
  return true;
}

const saidByAFile = { madeById: null, madeAt: null, because: null, replaced: null };

/** A change of person closes the old allocation the day before and opens a new one today: the history is kept. */
export function allocationsOf(
  named: Partial<Record<AllocatedRole, Id>>,
  { childId, known, today, newId }: PlanCircumstances & { childId: Id; known: CaseFile | null },
): Allocation[] {
  return (Object.entries(named) as [AllocatedRole, Id][]).flatMap(([role, personId]) => {
    const fresh: Allocation = { id: newId(), childId, personId, role, fromOn: today, toOn: null, ...saidByAFile };
    const current = known?.allocations.findLast((row) => row.role === role && row.toOn === null);
    if (!current) return [fresh];
    if (current.personId === personId) return [current];
    // Allocated only today: nobody held the child in between, so the row itself was the mistake.
    if (current.fromOn >= today) return [{ ...current, personId, ...saidByAFile }];
    return [{ ...current, toOn: addDays(today, -1) }, fresh];
  });
}
