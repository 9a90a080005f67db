import { DateTime } from 'luxon';
import type { Day, Instant } from './domain/time/day.ts';

/** What time it is, and what day it is in London: the only reader of the machine’s clock. */
export interface Clock {
  now(): Instant;
  today(): Day;
  /** The hour in London, 0 to 23: for a greeting. */
  hour(): number;
  /** `08:35` in London. */
  time(): string;
  /** To the same time so many days later. */
  forward(days: number): void;
  /** To another moment, from which it runs on: the workbench’s buttons. */
  moveTo(at: Instant): void;
}

/** A clock that runs on from `start`, or from the real time when there is none. */
export function clockFrom(start: Instant | null): Clock {
  let ahead = start === null ? 0 : Date.parse(start) - Date.now();
  const london = () => DateTime.fromMillis(Date.now() + ahead, { zone: 'Europe/London' });
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    today: () => london().toISODate() ?? '',
    hour: () => london().hour,
    time: () => london().toFormat('HH:mm'),
    forward: (days) => {
      ahead += london().plus({ days }).toMillis() - london().toMillis();
    },
    moveTo: (at) => {
      ahead = Date.parse(at) - Date.now();
    },
  };
}

/** The instant of a day and a time in London. A time that the clocks skip in March is taken as the hour after. */
export const instantAt = (day: Day, time: string): Instant =>
  DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/London' }).toUTC().toISO() ?? '';

/** The machine’s own clock, in whole seconds since 1970: what Slack’s signatures are judged by. */
export const machineSeconds = (): number => Math.floor(Date.now() / 1000);

/** Milliseconds that only ever go forward, for measuring waits. */
export const monotonic = (): number => performance.now();
