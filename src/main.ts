import path from 'node:path';
import type { Bot } from './bot.ts';
import type { BotParts } from './bot-parts.ts';
import { clockFrom } from './clock.ts';
import { type Config, configOfThisProcess, Misconfigured, servedBy } from './config.ts';
import { databaseFor } from './databases.ts';
import { Refusal } from './domain/records/refusal.ts';
import { lawOf } from './law-of-this-council.ts';
import { faultOf, logTo } from './log.ts';
import { projectFolder } from './project-folder.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** How long a stop may take, in milliseconds, before what still hangs is left behind. */
const longestStop = 10_000;

/** A service that is running: how it is stopped, and what may end it, as a sentence for whoever installed it. */
interface Running {
  stop(): Promise<void>;
  mayNotGoOn: Promise<string>;
}

async function start(config: Config): Promise<Running> {
  const log = logTo(config.logLevel);
  // The database starts while the rest of the program is read: each takes a second or more.
  const [database, begin] = await Promise.all([databaseFor(config, say), config.slack ? bot() : workbench()]);
  const parts = {
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    port: config.port,
    clock: clockFrom(config.clockStart),
    law: lawOf(config),
    log,
    namesKey: config.namesKey,
    anchors: config.auditKey && config.auditAnchors ? { key: config.auditKey, to: config.auditAnchors } : null,
    directMessages: config.directMessages,
  };
  try {
    return running(await begin(config, parts), database);
  } catch (error) {
    await database.leave();
    throw error;
  }
}

type Parts = Omit<BotParts, 'slack'>;
type Begun = Running & Pick<Bot, 'mayNotGoOn'>;

/** The bot on real Slack. */
async function bot() {
  const { startBot } = await import('./bot.ts');
  return async ({ publicUrl, mayLook, operations, slack }: Config, parts: Parts): Promise<Begun> => {
    if (slack === null) throw new Error('There are no Slack settings.');
    const bot = await startBot({ ...parts, publicUrl, mayLook, operations, slack });
    say(`Listening on port ${bot.port}: /slack/events, /papers, /health and /ready.`);
    if (operations) say(`Numbers for your machinery are on ${operations.host}, port ${bot.operationsPort}: /metrics.`);
    return bot;
  };
}

/** The bot on a local Slack, with an invented council. */
async function workbench() {
  const [{ startRehearsal }, { keepingIn }] = await Promise.all([
    import('./rehearsal/rehearsal.ts'),
    import('./rehearsal/said.ts'),
  ]);
  return async ({ clockStart, folder }: Config, parts: Parts): Promise<Begun> => {
    const { url, bot, stop } = await startRehearsal({
      ...{ ...parts, projectFolder, livesSixMonths: true, opensInTheMorning: clockStart === null },
      keeping: keepingIn(path.join(folder, 'workbench.json')),
    });
    say(`The workbench is ready: open ${url}`);
    say('Every person and child in it is invented. Stop it with Ctrl+C; what you did is kept.');
    return { mayNotGoOn: bot.mayNotGoOn, stop };
  };
}

const running = ({ mayNotGoOn, stop }: Begun, { leave }: { leave: () => Promise<void> }): Running => ({
  mayNotGoOn,
  stop: async () => {
    await stop();
    await leave();
  },
});

/** Stops in good order, once: the first to ask says how it ends. */
function endingWith(stop: () => Promise<void>): (code: number) => void {
  let ending = false;
  return (code) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), longestStop).unref();
    stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
}

/** The last resort: nothing that is sent to the service should come to this. What went wrong may have been told in it. */
function stopOnFault(end: (code: number) => void): void {
  const onFault = (error: unknown) => {
    logTo('error').error(faultOf(error), 'a fault that nothing caught: stopping');
    end(1);
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
}

/** Settings and places that will not do get a sentence each; anything else is a fault of ours, with its place. */
function explain(error: unknown): void {
  const sentences = sentencesOf(error);
  for (const sentence of sentences) say(sentence);
  if (sentences.length === 0) logTo('error').error(faultOf(error), 'the service could not start');
}

function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof Misconfigured) return error.faults;
  if (error instanceof Refusal) return [error.message];
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return inUse ? ['That port is in use. Set PORT or OPERATIONS_PORT to another, or stop what is using it.'] : [];
}

async function serve(): Promise<void> {
  try {
    let end = (code: number): void => process.exit(code);
    stopOnFault((code) => end(code));
    const { stop, mayNotGoOn } = await start(servedBy(configOfThisProcess(projectFolder)));
    end = endingWith(stop);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        say(`Stopping: ${signal} was sent.`);
        end(0);
      });
    }
    void mayNotGoOn.then((sentence) => {
      say(sentence);
      end(1);
    });
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}

void serve();
