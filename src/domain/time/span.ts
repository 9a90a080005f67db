import { count } from '../wording/words.ts';
import { addDays, addMonths } from './calendar.ts';
import type { Day } from './day.ts';

/** A length of time by the calendar, as data. */
export type Span = { days: number } | { weeks: number } | { months: number };
/** A length of time that only a calendar of working days can count. */
export interface WorkingSpan {
  workingDays: number;
}

const moved = (day: Day, span: Span, way: 1 | -1): Day => {
  if ('months' in span) return addMonths(day, way * span.months);
  return addDays(day, way * ('weeks' in span ? span.weeks * 7 : span.days));
};

/** The last day of a span that begins the day after this one. */
export const onFrom = (day: Day, span: Span): Day => moved(day, span, 1);
/** The same, backwards. */
export const backFrom = (day: Day, span: Span): Day => moved(day, span, -1);

/** “20 working days”, “3 months” */
export function spanInWords(span: Span | WorkingSpan): string {
  if ('workingDays' in span) return count(span.workingDays, 'working day');
  if ('months' in span) return count(span.months, 'month');
  return 'weeks' in span ? count(span.weeks, 'week') : count(span.days, 'day');
}
