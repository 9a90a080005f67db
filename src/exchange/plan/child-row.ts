import type { Person } from '../../domain/people/people.ts';
import type { CaseFile, Child } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { dateInWords } from '../../domain/wording/words.ts';
import { restrictionEntered } from '../history/by-hand.ts';
import type { Account } from '../history/says.ts';
import { echo } from '../reading/echo.ts';
import type { Fault } from '../reporting/fault.ts';
import type { CaseloadSaid, ImportQuestion, SaidOfChild } from '../said.ts';
import { caseloadFault, worksHere } from './allocations.ts';
import type { Roll } from './child-plan.ts';
import type { NoteDisagreement } from './disagree.ts';
import { onlyOne } from './names.ts';

interface Ground {
  childId: Id;
  known: CaseFile | null;
  roll: Roll;
  note: NoteDisagreement;
  account: Account;
}

/** The child’s own row. What the files leave blank stays as it is. */
export function childRow(said: SaidOfChild, { childId, known, roll, note, account }: Ground) {
  const faults: Fault[] = [];
  const questions: ImportQuestion[] = [];
  const row: Child = known
    ? { ...known.child }
    : { ...nobody, id: childId, reference: said.reference, bornOn: said.bornOn?.day ?? null };
  born(row, said, { note, account });
  const { caseload } = said;
  if (caseload) {
    row.initials = caseload.initials ?? row.initials;
    row.siblingGroup = caseload.siblingGroup ?? row.siblingGroup;
    restrict(row, caseload, { questions, entered: restrictionEntered(account) });
    if (caseload.team !== null) {
      const team = onlyOne(roll.teams, caseload.team);
      if (team) row.teamId = team.id;
      else
        faults.push(caseloadFault(caseload, 'team', caseload.team, 'No team has this name. Add it to the teams file.'));
    }
    if (caseload.parent !== null) {
      const parentId = roll.childIdOf(caseload.parent);
      if (parentId) row.parentId = parentId;
      else
        faults.push(
          caseloadFault(
            caseload,
            'parent',
            echo(caseload.parent),
            'No child has this id. Check it, or give the parent’s own files.',
          ),
        );
    }
  }
  list8Team(row, said, { roll, note, questions });
  return { row, faults, questions };
}

interface Restricting {
  questions: ImportQuestion[];
  entered: ReturnType<typeof restrictionEntered>;
}

/**
 * A restriction guards a child from somebody: a later file’s `no` asks, and only the word `lifted` lifts. What the IRO
 * manager said here is no file’s to lift: a cell that has stood there since before would do it in silence.
 */
function restrict(row: Child, { restricted }: CaseloadSaid, { questions, entered }: Restricting) {
  const ask = (kind: ImportQuestion['kind'], says: string) =>
    questions.push({ kind, reference: row.reference, says: `${referenceInWords(row.reference)}: ${says}` });
  if (row.restricted && restricted !== true && restricted !== null) {
    if (entered?.restricted) {
      const says = `restricted here on ${dateInWords(entered.on)}, and the caseload file says ${restricted || 'no'}. It stays restricted until the IRO manager lifts it here.`;
      ask('restriction not lifted', says);
      return;
    }
    if (restricted === false) {
      ask(
        'restriction not lifted',
        'restricted until now, and the caseload file says no. It stays restricted. If it is not, write lifted.',
      );
      return;
    }
  }
  if (restricted === true && !row.restricted && entered?.restricted === false) {
    const says = `lifted here on ${dateInWords(entered.on)}, and the caseload file says yes. It is restricted again. If it should not be, put the file right, and lift it here.`;
    ask('restricted again', says);
  }
  row.restricted = restricted === 'lifted' ? false : (restricted ?? row.restricted);
}

const nobody = { initials: null, teamId: null, siblingGroup: null, parentId: null, restricted: false };

function born(
  row: Child,
  { bornOn, list8 }: SaidOfChild,
  { note, account: { newChild } }: Pick<Ground, 'note' | 'account'>,
) {
  const day = bornOn?.day ?? null;
  // A return’s header is the record; list 8 only fills a gap.
  if (day !== null && (bornOn?.saidBy === 'ssda903' || row.bornOn === null)) row.bornOn = day;
  if (row.bornOn !== null && list8?.bornOn && list8.bornOn !== row.bornOn) {
    const keptFrom = newChild.some(({ says }) => says.bornOn === row.bornOn) ? 'new child' : 'ssda903';
    note({ about: 'born on', kept: row.bornOn, keptFrom, said: list8.bornOn, saidBy: 'annex-a' });
  }
}

function list8Team(
  row: Child,
  { list8, reference }: SaidOfChild,
  to: { roll: Roll; note: NoteDisagreement; questions: ImportQuestion[] },
) {
  if (!list8?.team) return;
  const team = onlyOne(to.roll.teams, list8.team);
  if (row.teamId === null && team) row.teamId = team.id;
  if (row.teamId === null) {
    const says = `${referenceInWords(reference)}: no one team is called ${list8.team}. Add the team, or name the child’s in the caseload file.`;
    to.questions.push({ kind: 'worker or team not matched', reference, says });
  }
  const held = to.roll.teams.find(({ id }) => id === row.teamId);
  if (held && team && held.id !== team.id) {
    to.note({ about: 'team', kept: held.name, keptFrom: 'caseload', said: team.name, saidBy: 'annex-a' });
  }
}

/** The social worker list 8 names, where exactly one member of staff has that name. */
export const list8Worker = (worker: string, people: readonly Person[], on: Day): Person | null =>
  onlyOne(
    people.filter((person) => worksHere(person, on)),
    worker,
  );
