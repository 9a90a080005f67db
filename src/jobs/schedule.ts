import { type ScheduledTask, schedule } from 'node-cron';
import type { Casework } from '../casework/casework.ts';
import { faultOf, type Log } from '../log.ts';
import { jobs } from './index.ts';

export interface Schedule {
  /** Runs whatever is due now, as the next minute would. */
  ring(): Promise<void>;
  /** Rings by itself from now on, at the start of every minute. */
  everyMinute(): void;
  /** Rings no more, and resolves when what is running has ended. */
  stop(): Promise<void>;
}

export interface ScheduleParts {
  casework: Casework;
  log: Log;
  /** Nothing can be done before the records are open. */
  isOpen?: () => boolean;
  /** Hears what each job came to. */
  heard?: (job: string, went: 'well' | 'badly') => void;
}

/**
 * Only an alarm clock: it rings every minute, and the outbox remembers what is done. A morning missed because nothing
 * was running is made up by the first ring after.
 */
export function startSchedule(parts: ScheduleParts): Schedule {
  const { casework, log, isOpen = () => true, heard = () => {} } = parts;
  let ringing: Promise<void> | null = null;
  let stopped = false;
  let bell: ScheduledTask | null = null;

  async function runAll() {
    for (const job of jobs) {
      if (stopped) return;
      await job.run(casework).then(
        (told) => {
          if (told > 0) log.info({ job: job.name, told }, 'did what was due');
          heard(job.name, 'well');
        },
        (error: unknown) => {
          log.error({ job: job.name, ...faultOf(error) }, 'a job could not be done: the next minute is another try');
          heard(job.name, 'badly');
        },
      );
    }
  }
  async function ring(): Promise<void> {
    if (!isOpen()) return;
    ringing ??= runAll().finally(() => {
      ringing = null;
    });
    await ringing;
  }

  return {
    ring,
    everyMinute: () => {
      bell ??= bellFor(ring);
    },
    stop: async () => {
      stopped = true;
      await bell?.destroy();
      await ringing;
    },
  };
}

/**
 * Every minute of every hour, in UTC: by a clock that goes back, two hours of a night have no bell. What is due is worked
 * out in London’s time from when it rings.
 */
export const bellFor = (ring: () => Promise<void>): ScheduledTask =>
  schedule('* * * * *', () => void ring(), { noOverlap: true, timezone: 'UTC' });
