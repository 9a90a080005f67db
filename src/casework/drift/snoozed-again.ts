import { timesSnoozed } from '../../domain/drift/snooze.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Day } from '../../domain/time/day.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { type FindingRow, findingsFor } from './finding-row.ts';

export interface SnoozedAgain {
  row: FindingRow;
  by: string;
  times: number;
  untilOn: Day;
  because: string | null;
}

/** Somebody has snoozed the same thing three times or more: what their manager is told. Null once it is put right. */
export const findingSnoozedAgain = caseAction({
  name: 'put-off-again',
  auditedAs: 'was told that something is put off again and again',
  permission: 'see drift',
  child: ({ child }: { child: ChildKey; snooze: Id }) => child,
  decide: (file, { snooze }, circumstances) => {
    const first = file.snoozes.find(({ id }) => id === snooze);
    const last = file.snoozes.findLast((one) => one.personId === first?.personId && one.finding === first.finding);
    const row = findingsFor(file, circumstances).find(({ key }) => key === last?.finding);
    if (!last || !row) return { result: null };
    const result: SnoozedAgain = {
      row,
      by: nameIn(circumstances.staff, last.personId) ?? 'Somebody who has left',
      times: timesSnoozed(file, last.personId, last.finding),
      untilOn: last.untilOn,
      because: last.because,
    };
    return { result };
  },
});
