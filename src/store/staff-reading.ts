import type { EntityManager } from 'typeorm';
import type { Day } from '../domain/case-file.ts';
import { selectStaff, staffVersion } from './reading.ts';
import type { Staff } from './store.ts';

export type StaffOn = (manager: EntityManager, day: Day) => Promise<Staff>;

type Versioned = Staff & { version: string | null };

/**
 * The staff of a day as they are in this transaction. Each asks the database which version that is, and reads them
 * again only when it is another: a council has hundreds, and every question needs them.
 */
export function staffReading(): StaffOn {
  let last: { day: Day; staff: Versioned } | null = null;
  return async (manager, day) => {
    if (last?.day === day) {
      const { staff } = last;
      const [now] = await manager.query<{ version: string | null }[]>(`select ${staffVersion} as version`);
      if (now?.version === staff.version) return staff;
    }
    const [staff] = await manager.query<Versioned[]>(selectStaff, [day]);
    if (staff === undefined) throw new Error('the staff could not be read');
    if (staff.version !== null) last = { day, staff };
    return staff;
  };
}
