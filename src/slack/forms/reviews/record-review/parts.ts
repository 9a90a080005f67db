import type { WhatHappened } from '../../../../domain/reviews/reviewing.ts';
import type { Day } from '../../../../domain/time/day.ts';

type Parts = WhatHappened['parts'];

/** A line for each part: its day where it begins with one (16/06), and who was there. */
export function partsOf(lines: string | null, on: Day): Parts {
  return (lines ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 20)
    .map((line) => {
      const day = /^(\d{1,2})\/(\d{1,2})(?:\s+|$)/.exec(line);
      if (!day) return { on, who: line };
      const [whole, date = '', month = ''] = day;
      const dayAndMonth = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
      return { on: latestBy(on, dayAndMonth), who: line.slice(whole.length) };
    });
}

/** A part comes before the end: December, said of a review completed in January, is last year’s. */
function latestBy(on: Day, dayAndMonth: string): Day {
  const year = Number(on.slice(0, 4));
  const sameYear = `${year}-${dayAndMonth}`;
  return sameYear > on ? `${year - 1}-${dayAndMonth}` : sameYear;
}

/** The parts as they were typed. One on the given day needs no day of its own, and moves with it. */
export const linesOfParts = (parts: Parts, sameDay: Day | null): string | null =>
  parts.map(({ on, who }) => (on === sameDay ? who : `${on.slice(8)}/${on.slice(5, 7)} ${who}`)).join('\n') || null;
