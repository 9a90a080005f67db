import { addDays, type Calendar } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { onFrom, type Span, spanInWords, type WorkingSpan } from '../time/span.ts';
import { count } from '../wording/words.ts';

/** A legal period, as data. The day of the event is day 0. */
export type Limit =
  | Span
  | WorkingSpan
  /** At least so many before the event; none is the day itself. */
  | { workingDaysBefore: number }
  /** Done before the event: its last day is the day before. */
  | { before: 'the event' };

/** The last day of the limit, which counts in full. It is never moved for a weekend or a bank holiday. */
export function lastDayOf(limit: Limit, from: Day, calendar: Calendar): Day {
  if ('workingDays' in limit) return calendar.addWorkingDays(from, limit.workingDays);
  if ('workingDaysBefore' in limit) return calendar.addWorkingDays(from, -limit.workingDaysBefore);
  if ('before' in limit) return addDays(from, -1);
  return onFrom(from, limit);
}

/** “within 20 working days” */
export function limitInWords(limit: Limit): string {
  if ('workingDaysBefore' in limit) return `${count(limit.workingDaysBefore, 'working day')} before`;
  if ('before' in limit) return 'before the day';
  return `within ${spanInWords(limit)}`;
}
