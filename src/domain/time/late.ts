import { type Calendar, daysBetween } from './calendar.ts';
import type { Day } from './day.ts';

/** How far past its day something is, in working days and in days: a Friday’s is late on the Saturday by no working day. */
export interface Late {
  workingDays: number;
  days: number;
}

/** Null: there is no day, or it has not gone. The last day counts in full. */
export const lateSince = (by: Day | null, today: Day, calendar: Calendar): Late | null =>
  by === null || today <= by
    ? null
    : { workingDays: calendar.workingDaysBetween(by, today), days: daysBetween(by, today) };

/** The longest late last. */
export const byLateness = (one: Late | null, other: Late | null): number => (one?.days ?? 0) - (other?.days ?? 0);
