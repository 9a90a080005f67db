import type { Otherwise } from '../duties/occasion.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Law } from '../records/law.ts';
import type { Day } from '../time/day.ts';
import { asHeld } from './held.ts';
import { type Interval, intervalsIn, openingOf } from './intervals.ts';
import { type PeriodFacts, periodFactsOf } from './period-facts.ts';
import { seriesOf, throughout } from './series.ts';

/** A case file read once for all the duties: its periods of care, and every interval between reviews in them. */
export interface CareHistory {
  /** With its reviews as they are held on the day it is read: see `asHeld`. */
  readonly file: CaseFile;
  readonly law: Law;
  readonly periods: readonly PeriodFacts[];
  readonly intervals: readonly Interval[];
}

export function careHistoryOf(given: CaseFile, today: Day, law: Law): CareHistory {
  const file = asHeld(given, today);
  const periods = periodFactsOf(file, law);
  const intervals: Interval[] = [];
  for (const facts of periods) {
    const all = seriesOf(facts);
    const main = all.find(({ name }) => name === 'ordinary') ?? all[0];
    const isNumbered = main !== undefined && !openingOf(main).isLater;
    for (const series of all) {
      const numbered = series.name === 'short breaks' ? !openingOf(series).isLater : isNumbered;
      const own = intervalsIn(series, numbered, law.seriesAnchor);
      intervals.push(...(facts.ordinaryFrom === null ? own : besideThroughout(own, facts, law)));
    }
  }
  return { file, law, periods, intervals };
}

/** Where care began with short breaks: each ordinary interval, and what it would be had it been ordinary from the first day. */
function besideThroughout(own: readonly Interval[], facts: PeriodFacts, law: Law): readonly Interval[] {
  const all = intervalsIn(throughout(facts), false, law.seriesAnchor);
  return own.map((interval) => {
    const same = interval.series === 'ordinary' && all.find(({ metOn }) => metOn === interval.metOn);
    if (!same || same.from === null || (same.from === interval.from && same.place === interval.place)) return interval;
    const otherwise: Otherwise = {
      when: 'if the child was looked after throughout',
      from: same.from,
      fromWhat: same.fromWhat,
      place: same.place,
    };
    return { ...interval, otherwise };
  });
}
