import type { Preference } from '../people/people.ts';
import { addDays, type Calendar, weekdayOf } from './calendar.ts';
import type { Day } from './day.ts';
import { digestTimetable } from './digest-times.ts';

/** A moment as people in London say it: the day, and `08:35`. */
export interface LocalTime {
  day: Day;
  time: string;
}

export const usualDays: readonly number[] = [1, 2, 3, 4, 5];
const lastAskOnFriday = '15:00';

/** Null: the usual days. */
export type Pattern = Pick<Preference, 'worksOn'> | null;

/** Neither a weekend, nor a bank holiday, nor a day this person does not work. */
export const worksOn = (day: Day, pattern: Pattern, calendar: Calendar): boolean =>
  calendar.isWorkingDay(day) && (pattern?.worksOn ?? usualDays).includes(weekdayOf(day));

/** The first day after this one on which they work. Everybody works on some weekday. */
export function nextDayAtWork(day: Day, pattern: Pattern, calendar: Calendar): Day {
  // Somebody who only works on Mondays, at Christmas, may be away for weeks; nobody for a year.
  for (let next = addDays(day, 1), tries = 0; tries < 366; next = addDays(next, 1), tries += 1) {
    if (worksOn(next, pattern, calendar)) return next;
  }
  return calendar.addWorkingDays(day, 1);
}

/** The last day before this one on which they worked: digests say what moved since. */
export function lastDayAtWork(day: Day, pattern: Pattern, calendar: Calendar): Day {
  for (let last = addDays(day, -1), tries = 0; tries < 366; last = addDays(last, -1), tries += 1) {
    if (worksOn(last, pattern, calendar)) return last;
  }
  return calendar.addWorkingDays(day, -1);
}

/** On how many days since then, this one included, they were at work: counted no further than `most`. */
export function daysAtWorkSince(since: Day, until: Day, { pattern, calendar, most }: Counting): number {
  let count = 0;
  for (let day = until; day > since && count < most; day = addDays(day, -1)) {
    if (worksOn(day, pattern, calendar)) count += 1;
  }
  return count;
}

interface Counting {
  pattern: Pattern;
  calendar: Calendar;
  most: number;
}

/**
 * From when something new may be said to this person; null: now. Nothing on a day they do not work, and no new ask after
 * 3pm on a Friday (ruling Delivery 2): it waits for the morning of their next working day.
 */
export function quietUntil({ day, time }: LocalTime, pattern: Pattern, calendar: Calendar): LocalTime | null {
  const isFridayLate = weekdayOf(day) === 5 && time >= lastAskOnFriday;
  if (worksOn(day, pattern, calendar) && !isFridayLate) return null;
  return { day: nextDayAtWork(day, pattern, calendar), time: digestTimetable['my day'].at };
}
