import type { DateTime } from 'luxon';
import type { draws } from './draws.ts';
import type { OfficeEpisode } from './office-child.ts';

const holidays = ['12-25', '12-26', '01-01'];

/** That day, or the last one before it on which an office is open. */
export function workday(day: DateTime): DateTime {
  const closed = day.weekday > 5 || holidays.includes(day.toFormat('MM-dd'));
  return closed ? workday(day.minus({ days: 1 })) : day;
}

export const inCare = (from: DateTime, legalStatus: string, placement: string): OfficeEpisode => ({
  from,
  to: null,
  startReason: 'S',
  legalStatus,
  placement,
  endReason: '',
});

/** The last episode ends on that day and another begins, with what changed. */
export function movedOn(episodes: readonly OfficeEpisode[], on: DateTime, changed: Partial<OfficeEpisode>) {
  const last = episodes.at(-1);
  return last ? [...left(episodes, on, 'X1'), { ...last, from: on, ...changed }] : [];
}

export const left = (episodes: readonly OfficeEpisode[], to: DateTime, endReason: string): OfficeEpisode[] =>
  episodes.map((one, at) => (at === episodes.length - 1 ? { ...one, to, endReason } : one));

/** Reviews on the ordinary clock, most of them a little before their time and now and then one late, as in life. */
export function reviewed(start: DateTime, until: DateTime, { between, chance }: ReturnType<typeof draws>): DateTime[] {
  const reviews: DateTime[] = [];
  let on = workday(start.plus({ days: between(18, 26) }));
  while (on < until) {
    reviews.push(on);
    const months = reviews.length === 1 ? 3 : 6;
    on = workday(on.plus({ months }).minus({ days: chance(0.06) ? -between(2, 9) : between(3, 20) }));
  }
  return reviews;
}
