import { startBot } from './bot.ts';
import { clockFrom } from './clock.ts';
import { type Config, configOfThisProcess, Misconfigured, servedBy } from './config.ts';
import { databaseFor } from './databases.ts';
import { Refusal } from './domain/refusal.ts';
import { lawOf } from './law-of-this-council.ts';
import { faultOf, logTo } from './log.ts';
import { projectFolder } from './project-folder.ts';
import { startRehearsal } from './rehearsal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** How long a stop may take, in milliseconds, before what still hangs is left behind. */
const longestStop = 10_000;

async function start(config: Config): Promise<() => Promise<void>> {
  const log = logTo(config.logLevel);
  const database = await databaseFor(config, say);
  const parts = {
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    port: config.port,
    clock: clockFrom(config.clockStart),
    law: lawOf(config),
    log,
    namesKey: config.namesKey,
    anchors: config.auditKey && config.auditAnchors ? { key: config.auditKey, to: config.auditAnchors } : null,
  };
  if (config.slack) {
    const bot = await startBot({ ...parts, publicUrl: config.publicUrl, mayLook: config.mayLook, slack: config.slack });
    say(`Listening on port ${bot.port}: /slack/events, /papers, /health and /ready.`);
    const stop = async () => {
      await bot.stop();
      await database.leave();
    };
    // It waits for a database that does not answer, but never opens one that is not a council’s.
    bot.opened.catch((error: unknown) => {
      explain(error);
      void stop().finally(() => process.exit(1));
    });
    return stop;
  }
  const rehearsal = await startRehearsal({ ...parts, projectFolder }).catch(async (error: unknown) => {
    await database.leave();
    throw error;
  });
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
  stopOnSignal(await start(servedBy(configOfThisProcess(projectFolder))));
} catch (error) {
  explain(error);
  process.exit(1);
}
