import type { ChronologyLine } from '../domain/chronology/chronology-line.ts';
import { yearOf } from '../domain/time/day-number.ts';
import { dateInWords, sentence } from '../domain/wording/words.ts';
import type { Part } from './paper.ts';

/** A line each, under its year: when, what kind of thing, what happened, who, and where that stands. */
export function chronologyParts(entries: readonly ChronologyLine[]): Part[] {
  const years = [...new Set(entries.map(({ on }) => yearOf(on)))];
  return years.flatMap((year): Part[] => [
    ...(years.length > 1 ? [{ heading: String(year) }] : []),
    chronologyTable(entries.filter(({ on }) => yearOf(on) === year)),
  ]);
}

export const chronologyTable = (entries: readonly ChronologyLine[]): Part => ({
  table: [['Date', 'Kind', 'What happened', 'Who', 'Where it is kept'], ...entries.map(rowOf)],
  widths: [15, 12, 43, 13, 17],
});

const rowOf = ({ on, kind, what, who, source }: ChronologyLine): readonly string[] => [
  dateInWords(on),
  sentence(kind),
  what,
  who,
  source,
];
