import { allocatedAs } from '../../domain/people/access.ts';
import type { Person } from '../../domain/people/people.ts';
import type { AllocatedRole } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Kin } from '../../domain/records/kin.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import type { FilesRead, ImportQuestion } from '../said.ts';
import { personNamed, worksHere } from './allocations.ts';

interface Ground {
  people: readonly Person[];
  /** Every child the service knows. */
  known: readonly Kin[];
  reading: FilesRead;
}

/**
 * Whoever is a child’s IRO or social worker on record and has that role no more sees the child no more, and neither
 * does anybody in their place: asked about for every child, whether the files name the child or not.
 */
export function roleQuestions({ known, reading, people }: Ground, today: string): ImportQuestion[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const ask = (reference: string, as: AllocatedRole, id: Id | null): ImportQuestion[] => {
    const person = byId.get(id ?? '');
    if (!person) return [];
    const isHere = worksHere(person, today);
    if (isHere && allocatedAs[person.role] === as) return [];
    const now = isHere ? `has the role ${inFull(person.role)}` : 'has left';
    const says = `${referenceInWords(reference)}: ${person.name} is allocated as ${inFull(as)}, and ${now}. Name the child’s ${inFull(as)} in the caseload file.`;
    return [{ kind: 'allocated in a role they do not hold', reference, says }];
  };
  const before = new Map(known.map((child) => [child.reference, child]));
  return [...new Set([...before.keys(), ...reading.children.keys()])].flatMap((reference) => {
    const caseload = reading.children.get(reference)?.caseload;
    const { iroId = null, socialWorkerId = null } = before.get(reference) ?? {};
    const named = (cell: string | null | undefined) => (cell ? personNamed(cell, people) : undefined);
    const iro = named(caseload?.iro);
    return [
      // Nobody is made an IRO by the caseload file who is none: that is a fault of its row, and what was before stays.
      ...ask(reference, 'iro', iro && allocatedAs[iro.role] === 'iro' ? iro.id : iroId),
      ...ask(reference, 'social worker', named(caseload?.socialWorker)?.id ?? socialWorkerId),
    ];
  });
}

const inFull = (role: string) => role.replace('iro', 'IRO');
