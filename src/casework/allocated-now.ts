import { allocatedTo, type CaseFile } from '../domain/case-file.ts';
import type { Id } from '../domain/id.ts';
import type { Circumstances } from './action.ts';
import { personIn } from './who-is.ts';

type Knowing = Pick<Circumstances, 'staff' | 'today'>;

/** The child’s IRO, as long as they work here and are one. */
export function iroNow(file: CaseFile, { staff, today }: Knowing): Id | null {
  const person = personIn(staff, allocatedTo(file, 'iro', today));
  return person?.role === 'iro' || person?.role === 'iro manager' ? person.id : null;
}

/** The child’s social worker, as long as they work here. */
export const socialWorkerNow = (file: CaseFile, { staff, today }: Knowing): Id | null =>
  personIn(staff, allocatedTo(file, 'social worker', today))?.id ?? null;
