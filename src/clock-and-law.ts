import { randomUUID } from 'node:crypto';
import type { ClockAndLaw } from './casework/perform/clock-and-law.ts';
import { type Clock, instantAt } from './clock.ts';
import type { Law } from './domain/records/law.ts';

/** The world as decisions are made in it: this clock, this law, and ids that nobody has used. */
export const clockAndLawOf = ({ now, today, time }: Clock, law: Law): ClockAndLaw => ({
  now,
  today,
  time,
  at: instantAt,
  law,
  newId: randomUUID,
});
