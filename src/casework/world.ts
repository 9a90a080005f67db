import type { Day, Instant } from '../domain/day.ts';
import type { Id } from '../domain/id.ts';
import type { Law } from '../domain/law.ts';

/** What the decisions are made in: the clock, the law with the council’s settings, and new ids. */
export interface World {
  now(): Instant;
  today(): Day;
  /** `08:35` in London. */
  time(): string;
  /** The instant of a day and a time in London. */
  at(day: Day, time: string): Instant;
  law: Law;
  newId(): Id;
}
