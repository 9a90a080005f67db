import type { Day, Instant } from './day.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The calendar day in England on which a moment fell. */
export const londonDay = (at: Instant | Date): Day => london.format(typeof at === 'string' ? new Date(at) : at);
