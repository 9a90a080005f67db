import type { BotParts } from './bot-parts.ts';
import type { Casework } from './casework/casework.ts';
import { Refusal } from './domain/records/refusal.ts';
import { startSchedule } from './jobs/schedule.ts';
import { type Doors, openDoors } from './open-doors.ts';
import { type Records, startRecords } from './start-records.ts';
import { type InSlack, startSlack } from './start-slack.ts';

export interface Bot {
  port: number;
  operationsPort: number | null;
  casework: Casework;
  /**
   * Resolves when the database is open, its tables are current and Slack has been asked who we are, however long that
   * takes. Rejects if the database may not be ours.
   */
  opened: Promise<void>;
  /** Resolves, with a sentence for the operator, when the service may not go on as it is set. */
  mayNotGoOn: Promise<string>;
  /** Does at once what the next minute would, and resolves when all that it led to has been sent. */
  ring(): Promise<void>;
  /** Does it at every minute from now on, where it did not do so from the start. */
  everyMinute(): void;
  /** Resolves when everything acknowledged so far has been answered, and every message due now has been sent. */
  atRest(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The whole service but for where its database and its Slack are. It listens at once; the database and Slack may
 * both be down, and are tried until they answer.
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const records = startRecords(parts);
  const inSlack = startSlack(parts, records);
  const doors = await openDoors(parts, records, inSlack);
  inSlack.start();
  return setGoing(parts, { records, inSlack, doors });
}

interface Whole {
  records: Records;
  inSlack: InSlack;
  doors: Doors;
}

/** What it does by itself, at its hours, and how it is stopped. */
function setGoing({ log, operations, rings = true }: BotParts, { records, inSlack, doors }: Whole): Bot {
  const { casework, database, watch } = records;
  const { deliveries, metrics, finished } = inSlack;
  const isOpen = () => database.isInitialized;
  const schedule = startSchedule({ casework, log, isOpen, heard: metrics.jobWent });
  if (rings) schedule.everyMinute();
  const opened = records.opened.then(async () => {
    await Promise.all([watch.look(), inSlack.asked]);
    deliveries.nudge();
    if (operations) void watch.count();
    if (rings) void schedule.ring();
  });
  return {
    ...{ port: doors.port, operationsPort: doors.operationsPort, casework, opened },
    mayNotGoOn: Promise.race([inSlack.isAnother, refused(opened)]),
    ring: async () => {
      await schedule.ring();
      await deliveries.lookAround();
      await deliveries.drained();
    },
    everyMinute: schedule.everyMinute,
    atRest: async () => {
      await finished();
      await deliveries.drained();
    },
    stop: async () => {
      records.stop();
      // All at once: while one waits for a database that hangs, the others must not go on taking work.
      await Promise.all([schedule.stop(), inSlack.stop(), doors.close()]);
      await finished();
      await records.close();
    },
  };
}

/** Whoever waits for it to open is told the same. Anything but a refusal is theirs alone. */
const refused = (opened: Promise<void>) =>
  new Promise<string>((resolve) => {
    opened.catch((error: unknown) => {
      if (error instanceof Refusal) resolve(error.message);
    });
  });
