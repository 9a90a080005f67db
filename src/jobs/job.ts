import type { Casework } from '../casework/casework.ts';
import type { Digest } from '../casework/perform/plan-digests.ts';
import { digestTimetable } from '../domain/time/digest-times.ts';

/** Something the bot does unasked. It runs every minute, so doing it again must do nothing. */
export interface Job {
  /** As its runs are kept, and counted for an operator. */
  name: string;
  summary: string;
  /** When it does something, London time, in words. */
  when: () => string;
  /** Says how much there was to do. */
  run: (casework: Casework) => Promise<number>;
}

/** A digest comes when the timetable says. */
export const digestJob = (digest: Digest, summary: string): Job => ({
  name: digest.notice,
  summary,
  when: () => `${digestTimetable[digest.notice].at}, ${digestTimetable[digest.notice].on}`,
  run: (casework) => casework.plan(digest),
});
