import type { CaseFile } from '../records/case-file.ts';
import type { Law } from '../records/law.ts';
import { type Interval, intervalsIn, openingOf } from './intervals.ts';
import { type PeriodFacts, periodFactsOf } from './period-facts.ts';
import { seriesOf } from './series.ts';

/** A case file read once for all the duties: its periods of care, and every interval between reviews in them. */
export interface CareHistory {
  readonly file: CaseFile;
  readonly law: Law;
  readonly periods: readonly PeriodFacts[];
  readonly intervals: readonly Interval[];
}

export function careHistoryOf(file: CaseFile, law: Law): CareHistory {
  const periods = periodFactsOf(file, law);
  const intervals: Interval[] = [];
  for (const facts of periods) {
    const all = seriesOf(facts);
    const numbered = all[0] !== undefined && !openingOf(all[0]).isLater;
    for (const series of all) intervals.push(...intervalsIn(series, numbered, law.seriesAnchor));
  }
  return { file, law, periods, intervals };
}
