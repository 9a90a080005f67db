import type { CaseFile } from '../../records/case-file.ts';
import type { Id } from '../../records/id.ts';
import type { Kin } from '../../records/kin.ts';
import type { Law } from '../../records/law.ts';
import type { Day } from '../../time/day.ts';
import { allocatedAs } from '../access.ts';
import type { Person } from '../people.ts';
import type { Staff } from '../staff.ts';

/** What the rules of allocation read besides the person they judge: one child, and as much of everybody else as bears. */
export interface AllocationGround {
  file: CaseFile;
  /** Every child there is, as things stand. */
  kin: readonly Kin[];
  /** The children of the same press, this one too: brothers and sisters who move together are not split by it. */
  together: ReadonlySet<Id>;
  staff: Staff;
  today: Day;
  law: Pick<Law, 'siblingWeight' | 'calendar'>;
}

/** Whoever may be named as a child’s IRO: those in that role, and the IRO manager, who may have a few children. */
export const mayBeIro = ({ role }: Pick<Person, 'role'>): boolean => allocatedAs[role] === 'iro';

export const irosIn = ({ people }: Pick<Staff, 'people'>): readonly Person[] => people.filter(mayBeIro);

/** The person who is the IRO of a child in `kin`, as long as they work here and are one. */
export const iroIn = ({ people }: Pick<Staff, 'people'>, id: Id | null): Person | null =>
  people.find((one) => one.id === id && mayBeIro(one)) ?? null;
