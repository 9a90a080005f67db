import type { DataSource } from 'typeorm';
import { anchoringOn } from './anchors/anchoring.ts';
import type { BotParts } from './bot-parts.ts';
import { type Casework, caseworkOn } from './casework/casework.ts';
import { duesByState } from './casework/dates/dues-by-state.ts';
import { monotonic } from './clock.ts';
import { clockAndLawOf } from './clock-and-law.ts';
import { keepOpening } from './keep-opening.ts';
import { databaseAt, migrate } from './store/database/database.ts';
import { nudging } from './store/nudging.ts';
import { deliveriesByState, jobsLastDone } from './store/outbox/counting.ts';
import { sealUnder } from './store/sealing.ts';
import { storeOn } from './store/store.ts';
import { watched } from './store/watched.ts';
import { watchOver } from './watch.ts';
import { refuseTheWorkbenchs } from './whose-database.ts';

/** The first part of a bot: what is remembered, and the one door to it. */
export interface Records {
  database: DataSource;
  casework: Casework;
  watch: ReturnType<typeof watchOver>;
  /** Resolves when the database is open and its tables are current, however long that takes. */
  opened: Promise<void>;
  /** What to do whenever somebody has been told something. */
  onTelling(nudge: () => void): void;
  /** Tries no longer, and watches no longer. */
  stop(): void;
  close(): Promise<void>;
}

/** The database may be down: it is tried until it answers. */
export function startRecords(parts: BotParts): Records {
  const { databaseUrl, connections, namesKey, clock, law, anchors, every } = parts;
  let nudge = () => {};
  const database = databaseAt(databaseUrl, connections);
  const store = watched(
    nudging(storeOn(database, namesKey ? sealUnder(namesKey) : null), () => nudge()),
    (answers) => watch.heard(answers),
  );
  const casework = caseworkOn(
    store,
    clockAndLawOf(clock, law),
    anchors ? anchoringOn(database, anchors, clock.now) : null,
  );
  const watch = watchOver({
    answer: async () => database.isInitialized && (await store.answers()),
    deliveries: () => deliveriesByState(database),
    jobs: () => jobsLastDone(database),
    dues: () => casework.asService(duesByState, {}),
    monotonic,
    ...(every && { every }),
  });
  const opening = keepOpening(() => open(database, parts), parts.log);
  return {
    ...{ database, casework, watch, opened: opening.opened },
    onTelling: (told) => {
      nudge = told;
    },
    stop: () => {
      opening.stop();
      watch.stop();
    },
    close: async () => {
      if (database.isInitialized) await store.close();
    },
  };
}

async function open(database: DataSource, { databaseUrl, ownerUrl, log, isTheWorkbenchs }: BotParts): Promise<void> {
  for (const name of await migrate(databaseUrl, ownerUrl))
    log.info({ migration: name }, 'brought the tables up to date');
  if (!isTheWorkbenchs) await refuseTheWorkbenchs(databaseUrl);
  await database.initialize();
}
