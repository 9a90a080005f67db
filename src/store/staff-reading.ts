import type { EntityManager } from 'typeorm';
import { coversThatCount } from '../domain/people/cover.ts';
import type { Staff } from '../domain/people/staff.ts';
import type { Day } from '../domain/time/day.ts';
import { selectStaff, staffVersion } from './reading.ts';

/** Cover that does not count is nobody’s to use, to be told of or to be held up by. */
const counting = ({ people, covers, coversToCome }: Staff) => ({
  covers: coversThatCount(covers, people),
  coversToCome: coversThatCount(coversToCome, people),
});

export type StaffOn = (manager: EntityManager, day: Day) => Promise<Staff>;

type Versioned = Staff & { version: string | null };

/**
 * The staff of a day as they are in this transaction. Each asks the database which version that is, and reads them
 * again only when it is another: a council has hundreds, and every question needs them. By hand, as `reading.ts` says.
 */
export function staffReading(): StaffOn {
  let last: { day: Day; staff: Versioned } | null = null;
  return async (manager, day) => {
    if (last?.day === day) {
      const { staff } = last;
      const [now] = await manager.query<{ version: string | null }[]>(`select ${staffVersion} as version`);
      if (now?.version === staff.version) return staff;
    }
    const [read] = await manager.query<Versioned[]>(selectStaff, [day]);
    if (read === undefined) throw new Error('the staff could not be read');
    const staff = { ...read, ...counting(read) };
    if (staff.version !== null) last = { day, staff };
    return staff;
  };
}
