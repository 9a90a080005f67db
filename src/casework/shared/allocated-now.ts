import { allocatedAs } from '../../domain/people/access.ts';
import { type AllocatedRole, allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Circumstances } from '../perform/action.ts';
import { personIn } from '../perform/who-is.ts';

type Knowing = Pick<Circumstances, 'staff' | 'today'>;

/** The child’s IRO, as long as they work here and are one. */
export const iroNow = (file: CaseFile, knowing: Knowing): Id | null => holderNow(file, 'iro', knowing);

/** The child’s social worker, as long as they work here and are one. */
export const socialWorkerNow = (file: CaseFile, knowing: Knowing): Id | null =>
  holderNow(file, 'social worker', knowing);

/** Whoever is allocated, as long as they hold the role that it is for. */
function holderNow(file: CaseFile, as: AllocatedRole, { staff, today }: Knowing): Id | null {
  const person = personIn(staff, allocatedTo(file, as, today));
  return person !== null && allocatedAs[person.role] === as ? person.id : null;
}
