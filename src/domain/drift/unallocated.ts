import { type AllocatedRole, allocatedTo, type CaseFile } from '../records/case-file.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';

/** The first day in care without anybody in that role, of the days up to today. Null: somebody has it. */
export function unallocatedFrom(file: CaseFile, role: AllocatedRole, careFrom: Day, today: Day): Day | null {
  if (allocatedTo(file, role, today) !== null) return null;
  let last: Day | null = null;
  for (const one of file.allocations) {
    if (one.role === role && one.toOn !== null && one.toOn < today && (last === null || one.toOn > last))
      last = one.toOn;
  }
  return last !== null && last >= careFrom ? addDays(last, 1) : careFrom;
}
