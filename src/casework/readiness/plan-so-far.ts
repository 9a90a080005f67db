import { lastDayOf } from '../../domain/duties/limit.ts';
import { swReportToIro } from '../../domain/duties/preparation.ts';
import { itemNamed } from '../../domain/readiness/readiness-items.ts';
import { leadNow, preparedFor } from '../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Circumstances } from '../perform/action.ts';
import { mayReadItem } from './readiness.ts';

/** What the readiness board says of the plan already, so that nobody types it twice. */
export interface PlanSoFar {
  reportOn: Day | null;
  /** The last day on which the report was in time, for a review on the day that is asked about. */
  reportBy: Day;
  /** The first day of a review for which the report that came was in time. Null where none came. */
  inTimeFrom: Day | null;
  updatedOn: Day | null;
  /** Who disagrees, and about what; null for those who do not read it. */
  disagreements: string | null;
}

export function planSoFar(file: CaseFile, reviewOn: Day, circumstances: Circumstances): PlanSoFar {
  const lead = leadNow(file);
  const item = itemNamed('disagreements noted');
  const noted = preparedFor(file, 'disagreements noted', lead)?.note ?? null;
  const reportBy = (on: Day) => lastDayOf(swReportToIro.limit, on, circumstances.law.calendar);
  const reportOn = preparedFor(file, 'report received', lead)?.doneOn ?? null;
  return {
    reportOn,
    reportBy: reportBy(reviewOn),
    inTimeFrom: reportOn && firstDay(reportOn, (on) => reportBy(on) >= reportOn),
    updatedOn: preparedFor(file, 'care plan updated', lead)?.doneOn ?? null,
    disagreements: item && mayReadItem(item, file, circumstances) ? noted : null,
  };
}

function firstDay(from: Day, isSo: (on: Day) => boolean): Day {
  let on = from;
  while (!isSo(on)) on = addDays(on, 1);
  return on;
}
