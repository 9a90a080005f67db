import { type Anchors, anchoringOn } from './anchors/anchoring.ts';
import { type Casework, caseworkOn } from './casework/casework.ts';
import { duesByState } from './casework/dates/dues-by-state.ts';
import type { Note } from './casework/perform/named.ts';
import { type Clock, instantAt, monotonic } from './clock.ts';
import type { SlackSettings } from './config.ts';
import { startDeliveries } from './deliveries/deliveries.ts';
import { type Letter, postOfficeAt } from './deliveries/post-office.ts';
import { handOver } from './documents/hand-over.ts';
import type { Named } from './domain/people/named.ts';
import type { Law } from './domain/records/law.ts';
import { Refusal } from './domain/records/refusal.ts';
import { quietUntil } from './domain/time/quiet.ts';
import { frontDoor, operationsDoor } from './doors.ts';
import { startSchedule } from './jobs/schedule.ts';
import { keepOpening } from './keep-opening.ts';
import { faultOf, type Log } from './log.ts';
import { metricsOf } from './metrics.ts';
import { closeServer, guardedServer, listen } from './server.ts';
import type { DirectMessages } from './slack/posting/letter.ts';
import { isAtOnce, isPage, wordingOf } from './slack/posting/wording.ts';
import { slackApp } from './slack/ways-in/app.ts';
import { colleaguesOf, isColleague } from './slack/ways-in/colleagues.ts';
import { connect } from './slack/ways-in/connect.ts';
import type { Keeping } from './slack/ways-in/identity.ts';
import { libraryLog } from './slack/ways-in/library-log.ts';
import { rememberedBy } from './slack/ways-in/remembered.ts';
import { databaseAt, migrate } from './store/database/database.ts';
import { keepWorkspace, keptWorkspace } from './store/database/workspace.ts';
import { nudging } from './store/nudging.ts';
import { deliveriesByState, jobsLastDone } from './store/outbox/counting.ts';
import { outboxOn } from './store/outbox/outbox.ts';
import { sealUnder } from './store/sealing.ts';
import { storeOn } from './store/store.ts';
import { watched } from './store/watched.ts';
import { type Often, watchOver } from './watch.ts';
import { refuseTheWorkbenchs } from './whose-database.ts';
import { worldOf } from './world.ts';

export interface BotParts {
  databaseUrl: string;
  /** For bringing the tables up to date. Left out: the same. */
  ownerUrl?: string;
  slack: SlackSettings;
  /** 0 takes any free port. */
  port: number;
  /** Left out, every address of the machine is listened on, as a container needs. */
  host?: string;
  /** Where numbers are given to an operator’s machinery. Left out: nowhere. */
  operations?: { port: number; host: string } | null;
  every?: Often;
  clock: Clock;
  law: Law;
  log: Log;
  connections?: number;
  /** The service’s own address, where papers open. Left out: this machine’s. Null: none, and papers can’t be opened. */
  publicUrl?: string | null;
  /** 32 bytes. Without them no forename is kept or read. */
  namesKey?: Buffer | null;
  /** Where the heads of the audit’s chains are kept. Left out: nowhere. */
  anchors?: Anchors | null;
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
  /** For the invented office: every other bot refuses what the workbench made. */
  isTheWorkbenchs?: boolean;
}

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
  ownerUrl,
  slack,
  port,
  host,
  operations = null,
  every,
  clock,
  law,
  log,
  connections,
  publicUrl,
  namesKey,
  anchors,
  spacing,
  mayLook,
  directMessages = 'full',
  rings = true,
  lease,
  isTheWorkbenchs = false,
}: BotParts): Promise<Bot> {
  const database = databaseAt(databaseUrl, connections);
  const store = watched(
    nudging(storeOn(database, namesKey ? sealUnder(namesKey) : null), () => deliveries.nudge()),
    (answers) => watch.heard(answers),
  );
  const records = caseworkOn(store, worldOf(clock, law), anchors ? anchoringOn(database, anchors, clock.now) : null);
  const casework: Casework = {
    ...records,
    // They may be in a channel where something stands.
    lostAccount: async (slackUserId) => {
      await records.lostAccount(slackUserId);
      await deliveries.lookAround();
    },
  };
  const watch = watchOver({
    answer: async () => database.isInitialized && (await store.answers()),
    deliveries: () => deliveriesByState(database),
    jobs: () => jobsLastDone(database),
    dues: () => casework.asService(duesByState, {}),
    monotonic,
    ...(every && { every }),
  });
  const metrics = metricsOf(watch.counted);
  let sayWhy = (_sentence: string) => {};
  const mayNotGoOn = new Promise<string>((resolve) => {
    sayWhy = resolve;
  });
  const keeping: Keeping = {
    kept: () => opening.opened.then(() => keptWorkspace(database)),
    keep: (found, moved) => keepWorkspace(database, found, moved),
  };
  const us = slackApp({ slack, log, keeping, acknowledged: metrics.acknowledged, onAnother: (why) => sayWhy(why) });
  const { app, ownTeam, ourselves } = us;
  const remembered = rememberedBy(monotonic);
  const colleagues = colleaguesOf(ownTeam, remembered);
  const wording = wordingOf(directMessages);
  const office = postOfficeAt({ apiUrl: slack.apiUrl, botToken: slack.botToken, logger: libraryLog(log) });
  const deliveries = startDeliveries({
    outbox: outboxOn(database, lease),
    office,
    word: (slackUserId, notice, told) => {
      const caller = { slackUserId };
      return withNames((note) => wording(notice, told, casework.noting(caller, note), casework.draftsOf(caller)));
    },
    outsidersOf: casework.outsidersOf,
    looksAround: rings,
    remembered,
    isOneOfUs: (member) => isColleague(member, ownTeam()),
    ourselves,
    quietUntil: (days) => {
      const here = { day: clock.today(), time: clock.time() };
      const until = quietUntil(here, days && { worksOn: days }, law.calendar);
      return until && instantAt(until.day, until.time);
    },
    isPage,
    isAtOnce,
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
  });
  const fault = (sentence: string) => (error: unknown) => log.error(faultOf(error), sentence);
  const papers = handOver({
    counter: casework.paperCounter,
    stillWelcome: (slackUserId) => colleagues.confirms(us.client, slackUserId),
    onFault: fault('a paper could not be handed over'),
  });
  const onFault = fault('a request could not be answered');
  const server = guardedServer(frontDoor({ slack: us.requests, papers, ready: watch.ready }), onFault);
  const offices = operations && guardedServer(operationsDoor(metrics), onFault);
  const opening = keepOpening(async () => {
    for (const name of await migrate(databaseUrl, ownerUrl))
      log.info({ migration: name }, 'brought the tables up to date');
    if (!isTheWorkbenchs) await refuseTheWorkbenchs(databaseUrl);
    await database.initialize();
  }, log);
  const listening = await listen(server, port, host);
  const operationsPort = operations && offices && (await listen(offices, operations.port, operations.host));
  if (publicUrl === undefined) address = `http://127.0.0.1:${listening}`;
  us.start();
  const schedule = startSchedule({
    casework,
    log,
    isOpen: () => database.isInitialized,
    heard: metrics.jobWent,
    everyMinute: rings,
  });
  const opened = opening.opened.then(async () => {
    await Promise.all([watch.look(), us.asked]);
    deliveries.nudge();
    if (operations) void watch.count();
    if (rings) void schedule.ring();
  });
  // Whoever waits for it is told the same.
  opened.catch((error: unknown) => {
    if (error instanceof Refusal) sayWhy(error.message);
  });
  return {
    operationsPort,
    mayNotGoOn,
    port: listening,
    casework,
    opened,
    ring: async () => {
      await schedule.ring();
      await deliveries.lookAround();
      await deliveries.drained();
    },
    atRest: async () => {
      await finished();
      await deliveries.drained();
    },
    stop: async () => {
      opening.stop();
      // All at once: while one waits for a database that hangs, the others must not go on taking work.
      watch.stop();
      const doors = offices ? [server, offices] : [server];
      await Promise.all([schedule.stop(), deliveries.stop(), ...doors.map((door) => closeServer(door)), us.stop()]);
      await finished();
      if (database.isInitialized) await store.close();
    },
  };
}

/** With the children it names: what stands in Slack is found again by them. */
async function withNames(word: (note: Note) => Promise<Letter | null>): Promise<Letter | null> {
  const names: Named[] = [];
  const letter = await word((named) => names.push(...named));
  return letter && { ...letter, names };
}
