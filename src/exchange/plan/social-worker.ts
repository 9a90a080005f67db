import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { SaidOfChild } from '../said.ts';
import type { PlanCircumstances, Roll } from './child-plan.ts';
import { list8Worker } from './child-row.ts';
import type { NoteDisagreement } from './disagree.ts';
import type { Ask } from './questions.ts';

interface Worker {
  /** Whom the caseload file names. */
  named: Id | null;
  known: CaseFile | null;
  roll: Roll;
  note: NoteDisagreement;
  ask: Ask;
  on: PlanCircumstances;
}

/** Who it will be. List 8 gives a name in free text: believed only where nobody else is allocated and exactly one person fits. */
export function socialWorkerOf(
  said: SaidOfChild,
  { named, known, roll, note, ask, on }: Worker,
): { id: Id; isNew: true } | { id: Id | null; isNew: false } {
  const current = known?.allocations.findLast(({ role, toOn }) => role === 'social worker' && toOn === null);
  const id = named ?? current?.personId ?? null;
  const worker = said.list8?.worker;
  if (!worker) return { id, isNew: false };
  const person = list8Worker(worker, roll.people, on.today);
  if (id === null && person) return { id: person.id, isNew: true };
  if (id === null) {
    ask(
      'worker or team not matched',
      `no one member of staff is called ${worker}. Name the social worker in the caseload file.`,
    );
  }
  const held = roll.people.find((one) => one.id === id);
  if (held && person && held.id !== person.id) {
    note({ about: 'social worker', kept: held.name, keptFrom: 'caseload', said: person.name, saidBy: 'annex-a' });
  }
  return { id, isNew: false };
}
