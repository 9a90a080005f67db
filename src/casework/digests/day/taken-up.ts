import type { Standing } from '../../../domain/decisions/decision-standing.ts';
import { allocatedTo } from '../../../domain/records/case-file.ts';
import { daysAtWorkSince } from '../../../domain/time/quiet.ts';
import { managerToAsk } from '../../decisions/decision-events.ts';
import type { DecisionRow } from '../../decisions/decision-row.ts';
import type { FileRead } from './day-row.ts';

export type TakenUpBy = 'team manager' | 'IRO';

/** An owner is told of a decision past its date on so many mornings; then it is the manager’s line (ruling Delivery 2). */
const mostNudges = 3;

interface Late {
  standing: Standing;
  row: DecisionRow;
}

/** Whose line it is by now: somebody other than its owner, who may read it and hears of it. Null: its owner’s, still or for want of them. */
export function takenUpBy(reading: FileRead, { row, standing }: Late): TakenUpBy | null {
  const { file, circumstances } = reading;
  const { today, law, staff } = circumstances;
  const pattern = staff.preferences.find(({ personId }) => personId === standing.reporter) ?? null;
  const most = mostNudges + 1;
  if (daysAtWorkSince(row.dueOn, today, { pattern, calendar: law.calendar, most }) <= mostNudges) return null;
  const isAnothers = (id: string | null) => id !== null && id !== standing.reporter;
  if (!row.isConfidential && isAnothers(managerToAsk(file, circumstances).id)) return 'team manager';
  return isAnothers(allocatedTo(file, 'iro', today)) ? 'IRO' : null;
}
