import { randomUUID } from 'node:crypto';
import { type Casework, caseworkOn } from './casework/casework.ts';
import type { Clock } from './clock.ts';
import { monotonic } from './clock.ts';
import type { SlackSettings } from './config.ts';
import type { Law } from './domain/law.ts';
import { faultOf, type Log } from './log.ts';
import { closeServer, frontDoor, listen } from './server.ts';
import { slackApp } from './slack/app.ts';
import { colleaguesOf } from './slack/colleagues.ts';
import { connect } from './slack/connect.ts';
import { databaseAt, migrate } from './store/database.ts';
import { storeOn } from './store/store.ts';

export interface BotParts {
  databaseUrl: string;
  slack: SlackSettings;
  /** 0 takes any free port. */
  port: number;
  /** Left out, every address of the machine is listened on, as a container needs. */
  host?: string;
  clock: Clock;
  law: Law;
  log: Log;
  connections?: number;
}

export interface Bot {
  port: number;
  casework: Casework;
  /** Resolves when the database is open and its tables are current, however long that takes. */
  opened: Promise<void>;
  /** Resolves when everything acknowledged so far has been answered. */
  atRest(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The whole service but for where its database and its Slack are. It listens at once; the database and Slack may
 * both be down, and are tried until they answer.
 */
export async function startBot({
  databaseUrl,
  slack,
  port,
  host,
  clock,
  law,
  log,
  connections,
}: BotParts): Promise<Bot> {
  const database = databaseAt(databaseUrl, connections);
  const store = storeOn(database);
  const casework = caseworkOn(store, { now: clock.now, today: clock.today, law, newId: randomUUID });
  const { app, listener, ownTeam, start, stop } = slackApp(slack, log);
  const colleagues = colleaguesOf(ownTeam, monotonic);
  const { finished } = connect(app, { casework, colleagues, clock, log });
  const server = frontDoor({ slack: listener, ready: casework.ready });
  const opening = keepOpening(async () => {
    for (const name of await migrate(databaseUrl)) log.info({ migration: name }, 'brought the tables up to date');
    await database.initialize();
  }, log);
  const listening = await listen(server, port, host);
  await start();
  return {
    port: listening,
    casework,
    opened: opening.opened,
    atRest: finished,
    stop: async () => {
      opening.stop();
      await Promise.all([closeServer(server), stop()]);
      await finished();
      if (database.isInitialized) await store.close();
    },
  };
}

const longestWait = 30_000;

/** Tries until it works: after 1, 2, 4 seconds and so on, with a line for the operator each time. */
function keepOpening(attempt: () => Promise<void>, log: Log) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const opened = new Promise<void>((resolve) => {
    const tryOnce = (wait: number) => {
      attempt().then(resolve, (error: unknown) => {
        if (stopped) return;
        log.warn({ againInSeconds: wait / 1_000, ...faultOf(error) }, 'the database does not answer: still trying');
        timer = setTimeout(tryOnce, wait, Math.min(wait * 2, longestWait));
      });
    };
    tryOnce(1_000);
  });
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  return { opened, stop };
}
