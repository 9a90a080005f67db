import { addDays, isDay } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';

/** The days a name may mean: one, or all those of a month. */
export interface NamedFor {
  from: Day;
  to: Day;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const pad = (number: string | number) => String(number).padStart(2, '0');

/** Each way of writing a day or a month in a name, and what it says as year, month and day. */
const ways: readonly [RegExp, (found: RegExpMatchArray) => readonly [string, string, string?]][] = [
  [/(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/, ([, year, month, day]) => [year ?? '', month ?? '', day]],
  [
    /(?<!\d)(\d\d?)[-_. ](\d\d?)[-_. ](20\d\d)(?!\d)/,
    ([, day, month, year]) => [year ?? '', pad(month ?? ''), pad(day ?? '')],
  ],
  [
    /(?<![\da-z])(\d\d?)(?:st|nd|rd|th)?[-_. ]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-_. ]?(20\d\d)(?!\d)/i,
    ([, day, month, year]) => [year ?? '', numberOf(month ?? ''), pad(day ?? '')],
  ],
  [
    /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-_. ]?(20\d\d)(?!\d)/i,
    ([, month, year]) => [year ?? '', numberOf(month ?? '')],
  ],
  [/(?<!\d)(20\d\d)[-_. ](\d\d)(?![-_.]?\d)/, ([, year, month]) => [year ?? '', month ?? '']],
];

const numberOf = (month: string) => pad(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);

/**
 * The day or the month in a file’s name, or else in its folder’s: “Annex A 2026-06.xlsx”, “caseload 16 June 2026.csv”. A
 * collection year, as in “2025-26”, is no month.
 */
export function namedFor(file: string, folder: string): NamedFor | null {
  for (const name of [file, folder]) {
    for (const [way, said] of ways) {
      const found = name.match(way);
      const named = found && spanOf(...said(found));
      if (named) return named;
    }
  }
  return null;
}

function spanOf(year: string, month: string, day?: string): NamedFor | null {
  const first = `${year}-${month}-${day ?? '01'}`;
  if (!isDay(first)) return null;
  if (day !== undefined) return { from: first, to: first };
  const next = month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${pad(Number(month) + 1)}-01`;
  return { from: first, to: addDays(next, -1) };
}
