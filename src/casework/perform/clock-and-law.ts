import type { Id } from '../../domain/records/id.ts';
import type { Law } from '../../domain/records/law.ts';
import type { Day, Instant } from '../../domain/time/day.ts';

/** What the decisions are made in: the clock, the law with the council’s settings, and new ids. */
export interface ClockAndLaw {
  now(): Instant;
  today(): Day;
  /** `08:35` in London. */
  time(): string;
  /** The instant of a day and a time in London. */
  at(day: Day, time: string): Instant;
  law: Law;
  newId(): Id;
}
