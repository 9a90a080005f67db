import { type Casework, caseworkOn } from './casework/casework.ts';
import { duesByState } from './casework/dues-by-state.ts';
import { type Clock, instantAt, monotonic } from './clock.ts';
import type { SlackSettings } from './config.ts';
import { saysAtOnce } from './deliveries/at-once.ts';
import { startDeliveries } from './deliveries/deliveries.ts';
import { postOfficeAt } from './deliveries/post-office.ts';
import { handOver } from './documents/hand-over.ts';
import type { Law } from './domain/law.ts';
import { quietUntil } from './domain/quiet.ts';
import { startSchedule } from './jobs/schedule.ts';
import { faultOf, type Log } from './log.ts';
import { hourly, metricsOf } from './metrics.ts';
import { closeServer, frontDoor, listen } from './server.ts';
import { slackApp } from './slack/app.ts';
import { colleaguesOf, isColleague } from './slack/colleagues.ts';
import { connect } from './slack/connect.ts';
import type { DirectMessages } from './slack/letter.ts';
import { libraryLog } from './slack/library-log.ts';
import { isPage, wordingOf } from './slack/wording.ts';
import { deliveriesByState, jobsLastDone } from './store/counting.ts';
import { databaseAt, migrate } from './store/database.ts';
import { nudging } from './store/nudging.ts';
import { outboxOn } from './store/outbox.ts';
import { sealUnder } from './store/sealing.ts';
import { storeOn } from './store/store.ts';
import { worldOf } from './world.ts';

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
  /** The service’s own address, where papers open. Left out: this machine’s. Null: none, and papers can’t be opened. */
  publicUrl?: string | null;
  /** 32 bytes. Without them no forename is kept or read. */
  namesKey?: Buffer | null;
  /** Milliseconds between two messages to one person. Left out: what Slack allows. */
  spacing?: number;
  /** The app may read its own messages back, to see whether a lost one arrived. */
  mayLook?: boolean;
  /** Left out: direct messages are filled in with everything. */
  directMessages?: DirectMessages;
  /** Seconds before what a copy was sending when it died is taken up by another. Left out: a minute. */
  lease?: number;
  /** Whether the digests go out by themselves, at their times. */
  rings?: boolean;
}

export interface Bot {
  port: number;
  casework: Casework;
  /** Resolves when the database is open and its tables are current, however long that takes. */
  opened: Promise<void>;
  /** Does at once what the next minute would, and resolves when all that it led to has been sent. */
  ring(): Promise<void>;
  /** Resolves when everything acknowledged so far has been answered, and every message due now has been sent. */
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
  publicUrl,
  namesKey,
  spacing,
  mayLook,
  directMessages = 'full',
  rings = true,
  lease,
}: BotParts): Promise<Bot> {
  const database = databaseAt(databaseUrl, connections);
  const store = nudging(storeOn(database, namesKey ? sealUnder(namesKey) : null), () => deliveries.nudge());
  const casework = caseworkOn(store, worldOf(clock, law));
  const metrics = metricsOf({
    deliveries: () => deliveriesByState(database),
    jobs: () => jobsLastDone(database),
    dues: hourly(() => casework.asService(duesByState, {}), monotonic),
  });
  const { app, listener, ownTeam, ourselves, start, stop } = slackApp(slack, log, metrics.acknowledged);
  const colleagues = colleaguesOf(ownTeam, monotonic);
  const wording = wordingOf(directMessages);
  const office = postOfficeAt({ apiUrl: slack.apiUrl, botToken: slack.botToken, logger: libraryLog(log) });
  const deliveries = startDeliveries({
    outbox: outboxOn(database, lease),
    office,
    word: (slackUserId, notice, told) => {
      const caller = { slackUserId };
      return wording(notice, told, casework.as(caller), casework.draftsOf(caller));
    },
    isOneOfUs: (member) => isColleague(member, ownTeam()),
    ourselves,
    quietUntil: (days) => {
      const here = { day: clock.today(), time: clock.time() };
      const until = quietUntil(here, days && { worksOn: days }, law.calendar);
      return until && instantAt(until.day, until.time);
    },
    isPage,
    now: clock.now,
    monotonic,
    random: Math.random,
    log,
    ...(spacing !== undefined && { spacing }),
    ...(mayLook !== undefined && { mayLook }),
  });
  let address = publicUrl ?? null;
  const { finished } = connect(app, {
    casework,
    colleagues,
    clock,
    log,
    address: () => address,
    directMessages,
    sayAtOnce: saysAtOnce(office, log),
  });
  const onFault = (error: unknown) => log.error(faultOf(error), 'a paper could not be handed over');
  const server = frontDoor({ slack: listener, papers: handOver(casework, onFault), ready: casework.ready, metrics });
  const opening = keepOpening(async () => {
    for (const name of await migrate(databaseUrl)) log.info({ migration: name }, 'brought the tables up to date');
    await database.initialize();
  }, log);
  const listening = await listen(server, port, host);
  if (publicUrl === undefined) address = `http://127.0.0.1:${listening}`;
  await start();
  const schedule = startSchedule({
    casework,
    log,
    isOpen: () => database.isInitialized,
    heard: metrics.jobWent,
    everyMinute: rings,
  });
  void opening.opened.then(deliveries.nudge);
  if (rings) void opening.opened.then(schedule.ring);
  return {
    port: listening,
    casework,
    opened: opening.opened,
    ring: async () => {
      await schedule.ring();
      await deliveries.drained();
    },
    atRest: async () => {
      await finished();
      await deliveries.drained();
    },
    stop: async () => {
      opening.stop();
      // All at once: while one waits for a database that hangs, the others must not go on taking work.
      await Promise.all([schedule.stop(), deliveries.stop(), closeServer(server), stop()]);
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
