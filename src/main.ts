import path from 'node:path';
import { startBot } from './bot.ts';
import { clockFrom } from './clock.ts';
import { type Config, configOfThisProcess, Misconfigured } from './config.ts';
import { databaseFor } from './databases.ts';
import { Refusal } from './domain/refusal.ts';
import { lawOf } from './law-of-this-council.ts';
import { faultOf, logTo } from './log.ts';
import { startRehearsal } from './rehearsal.ts';

const projectFolder = path.join(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);

/** How long a stop may take, in milliseconds, before what still hangs is left behind. */
const longestStop = 10_000;

async function start(config: Config): Promise<() => Promise<void>> {
  const log = logTo(config.logLevel);
  const database = await databaseFor(config, say);
  const parts = {
    databaseUrl: database.url,
    port: config.port,
    clock: clockFrom(config.clockStart),
    law: lawOf(config),
    log,
    namesKey: config.namesKey,
    directMessages: config.directMessages,
  };
  if (config.slack) {
    const bot = await startBot({ ...parts, publicUrl: config.publicUrl, mayLook: config.mayLook, slack: config.slack });
    say(`Listening on port ${bot.port}: /slack/events, /papers, /health and /ready.`);
    return async () => {
      await bot.stop();
      await database.leave();
    };
  }
  const rehearsal = await startRehearsal({ ...parts, projectFolder });
  say(`The workbench is ready: open ${rehearsal.url}`);
  say('Every person and child in it is invented. Stop it with Ctrl+C; what you did is kept.');
  return async () => {
    await rehearsal.stop();
    await database.leave();
  };
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), longestStop).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
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
  return inUse ? ['That port is in use. Set PORT to another, or stop what is using it.'] : [];
}

try {
  stopOnSignal(await start(configOfThisProcess(projectFolder)));
} catch (error) {
  explain(error);
  process.exit(1);
}
