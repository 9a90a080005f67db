import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Circumstances } from './action.ts';
import { nameIn } from './who-is.ts';

/** What is the IRO’s alone an IRO manager may do for them, and says why first (rulings, People and power). */
export function actFirst(file: CaseFile, { staff, today }: Pick<Circumstances, 'staff' | 'today'>): Refusal {
  const iro = nameIn(staff, allocatedTo(file, 'iro', today));
  if (iro === null) return new Refusal('This child has no IRO today. Name one first: it can be you.');
  const child = file.child.id;
  return new Refusal(`${iro} is this child’s IRO. To do this for them, say why first: they are told.`, undefined, {
    step: 'act for the IRO',
    child,
  });
}
