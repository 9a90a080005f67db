import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { oneReviewWithin, oneStartWithin } from '../../domain/time/our-spans.ts';

const within = (days: number) => (one: Day, other: Day) => one <= addDays(other, days) && other <= addDays(one, days);

/** Too near each other to be two reviews, unless one file gives both. */
export const isNear = within(oneReviewWithin.days);

/** Too near each other to be two starts of care. */
export const isSameStart = within(oneStartWithin.days);
