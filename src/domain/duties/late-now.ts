import type { Law } from '../records/law.ts';
import { addDays } from '../time/calendar.ts';
import { type Late, lateSince } from '../time/late.ts';
import type { Due } from './duty.ts';

/** How late something is that is still owed; null while there is time, and once it is done or no longer owed. */
export function lateNow({ state, dueOn, daysLeft }: Due, { calendar }: Pick<Law, 'calendar'>): Late | null {
  if (state !== 'overdue' || dueOn === null || daysLeft === null) return null;
  return lateSince(dueOn, addDays(dueOn, -daysLeft), calendar);
}
