import { randomUUID } from 'node:crypto';
import type { World } from './casework/perform/world.ts';
import { type Clock, instantAt } from './clock.ts';
import type { Law } from './domain/records/law.ts';

/** The world as decisions are made in it: this clock, this law, and ids that nobody has used. */
export const worldOf = ({ now, today, time }: Clock, law: Law): World => ({
  now,
  today,
  time,
  at: instantAt,
  law,
  newId: randomUUID,
});
