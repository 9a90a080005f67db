import { lastDayOf } from '../../domain/duties/limit.ts';
import { swReportToIro } from '../../domain/duties/preparation.ts';
import { itemNamed } from '../../domain/readiness/readiness-items.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import { leadNow, preparedFor } from '../../domain/reviews/getting-ready.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Circumstances } from '../perform/action.ts';
import { mayRead } from './readiness.ts';

/** What the readiness board says of the plan already, so that nobody types it twice. */
export interface PlanSoFar {
  reportOn: Day | null;
  /** The last day on which the report was in time, for a review on this day. */
  reportBy: (reviewOn: Day) => Day;
  updatedOn: Day | null;
  /** Who disagrees, and about what; null for those who do not read it. */
  disagreements: string | null;
}

export function planSoFar(file: CaseFile, circumstances: Circumstances): PlanSoFar {
  const lead = leadNow(file);
  const item = itemNamed('disagreements noted');
  const noted = preparedFor(file, 'disagreements noted', lead)?.note ?? null;
  return {
    reportOn: preparedFor(file, 'report received', lead)?.doneOn ?? null,
    reportBy: (reviewOn) => lastDayOf(swReportToIro.limit, reviewOn, circumstances.law.calendar),
    updatedOn: preparedFor(file, 'care plan updated', lead)?.doneOn ?? null,
    disagreements: item && mayRead(item, file, circumstances) ? noted : null,
  };
}
