import { addDays, addMonths, type Calendar } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { count } from '../wording/words.ts';

/** A legal period, as data. The day of the event is day 0. */
export type Limit =
  | { workingDays: number }
  /** At least so many before the event; none is the day itself. */
  | { workingDaysBefore: number }
  | { days: number }
  | { months: number }
  /** Done before the event: its last day is the day before. */
  | { before: 'the event' };

/** The last day of the limit, which counts in full. It is never moved for a weekend or a bank holiday. */
export function lastDayOf(limit: Limit, from: Day, calendar: Calendar): Day {
  if ('months' in limit) return addMonths(from, limit.months);
  if ('workingDays' in limit) return calendar.addWorkingDays(from, limit.workingDays);
  if ('workingDaysBefore' in limit) return calendar.addWorkingDays(from, -limit.workingDaysBefore);
  if ('days' in limit) return addDays(from, limit.days);
  return addDays(from, -1);
}

/** “within 20 working days” */
export function limitInWords(limit: Limit): string {
  if ('months' in limit) return `within ${count(limit.months, 'month')}`;
  if ('workingDays' in limit) return `within ${count(limit.workingDays, 'working day')}`;
  if ('workingDaysBefore' in limit) return `${count(limit.workingDaysBefore, 'working day')} before`;
  if ('days' in limit) return `within ${count(limit.days, 'day')}`;
  return 'before the day';
}
