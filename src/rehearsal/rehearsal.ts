import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Anchors } from '../anchors/anchoring.ts';
import { type Bot, startBot } from '../bot.ts';
import { auditedAs } from '../casework/audited-as.ts';
import { type Clock, instantAt } from '../clock.ts';
import type { Law } from '../domain/records/law.ts';
import type { Log } from '../log.ts';
import type { DirectMessages } from '../slack/posting/post.ts';
import { manifestIn } from '../slack/ways-in/manifest.ts';
import { newestAudit } from '../store/audit/audit.ts';
import { openDatabase } from '../store/database/database.ts';
import { tables } from '../store/database/tables.ts';
import { openForTheWorkbench } from '../whose-database.ts';
import { lockScreenGuard } from '../workbench/lock-screen-guard.ts';
import { channels, people } from '../workbench/office/staff.ts';
import { tour } from '../workbench/office/tour.ts';
import type { WorkbenchOptions } from '../workbench/options.ts';
import { startWorkbench, type Workbench } from '../workbench/workbench.ts';
import { clockOfTheBench } from './clock-of-the-bench.ts';
import { openingOf } from './hours.ts';
import { keeperOf } from './keeper.ts';
import { bringIn, live } from './living.ts';
import { type Keeping, keepingNothing } from './said.ts';

interface Parts {
  databaseUrl: string;
  ownerUrl?: string;
  projectFolder: string;
  port: number;
  clock: Clock;
  /** Opens on a working day at 08:25; started again, where it stopped. Left out: at what the clock says. */
  opensInTheMorning?: boolean;
  /** Its council, when it is new, lives its last six months. Left out: it has only just begun. */
  livesSixMonths?: boolean;
  /** Where what was said is kept. Left out: nowhere. */
  keeping?: Keeping;
  law: Law;
  log: Log;
  namesKey?: Buffer | null;
  anchors?: Anchors | null;
  directMessages?: DirectMessages;
}

export interface Rehearsal {
  /** The page, for a browser. */
  url: string;
  bot: Bot;
  /** Resolves when its council has lived until now, with what it was refused: nothing, unless the story is out of date. */
  lived: Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** The real bot on a local Slack, with an invented service to practise on. */
export async function startRehearsal(parts: Parts): Promise<Rehearsal> {
  const { databaseUrl, ownerUrl, clock, law, keeping = keepingNothing } = parts;
  await openForTheWorkbench(databaseUrl, ownerUrl);
  const records = await openDatabase(databaseUrl, 1);
  const isNew = !(await records.getRepository(tables.person).exists());
  if (isNew) await keeping.forget();
  const kept = await keeping.read();
  if (parts.opensInTheMorning) {
    const { day, time } = openingOf(clock.today(), law.calendar);
    clock.moveTo(kept?.at ?? instantAt(day, time));
  }
  const opens = kept?.living ?? { day: clock.today(), at: clock.now() };
  const lives = kept?.living !== undefined || (isNew && parts.livesSixMonths === true);
  // Made anew each time: nothing outside this process needs them.
  const slack = { botToken: `xoxb-${secret()}`, signingSecret: secret() };
  const going = { isBusy: true, isStopping: false };
  const workbench = await startOn(parts.port, {
    ...{ ...slack, ...optionsOf(parts, records) },
    ...(kept && { said: kept.said }),
    clock: clockOfTheBench(clock, law.calendar, () => bot.ring()),
    busy: () => (going.isBusy ? living : null),
    changed: () => keeper.changed(),
  });
  const keeper = keeperOf(keeping, () => ({
    ...{ at: clock.now(), said: workbench.said() },
    ...(lives && going.isBusy && { living: opens }),
  }));
  const bot = await botOn(parts, workbench, slack);

  async function begin(): Promise<readonly string[]> {
    let refused: readonly string[] = [];
    if (lives) {
      await keeper.begin();
      const council = { bot, clock, calendar: law.calendar, isStopping: () => going.isStopping };
      refused = await live(council, opens.day, kept?.at ?? null);
      if (going.isStopping) return refused;
      clock.moveTo(opens.at);
      // The last day before it opens is still to be read.
      workbench.readUntil(new Date(instantAt(law.calendar.addWorkingDays(opens.day, -1), '00:00')));
    } else if (isNew) await bringIn(bot.casework, opens.day);
    going.isBusy = false;
    bot.everyMinute();
    await bot.ring();
    await keeper.begin();
    return refused;
  }
  const lived = begin();
  // The months take seconds, and the page says so; the first day of a council that has none is not worth a word.
  if (!lives) await lived;
  const stop = async () => {
    going.isStopping = true;
    await lived;
    await keeper.end();
    await workbench.close();
    await bot.stop();
    await records.destroy();
  };
  return { url: workbench.url, bot, lived, stop };
}

const living = 'The council is living its last six months. A few seconds more.';

const optionsOf = ({ projectFolder }: Parts, records: DataSource) => ({
  botUrl: null,
  workspace: { teamId: 'T0IRO', name: 'Invented Council' },
  people,
  channels,
  tour,
  ...manifestIn(projectFolder),
  guard: lockScreenGuard,
  // In the words of “who opened”.
  audit: async () => (await newestAudit(records, 50)).map((line) => ({ ...line, action: auditedAs(line.action) })),
});

type OurSlack = Pick<WorkbenchOptions, 'botToken' | 'signingSecret'>;

async function botOn(parts: Parts, workbench: Workbench, slack: OurSlack): Promise<Bot> {
  const { databaseUrl, ownerUrl, clock, law, log, namesKey = null, anchors = null, directMessages } = parts;
  const bot = await startBot({
    databaseUrl,
    ...(ownerUrl !== undefined && { ownerUrl }),
    slack: { ...slack, appToken: null, apiUrl: workbench.apiUrl },
    ...{ port: 0, host: '127.0.0.1', clock, law, log, namesKey, anchors, isTheWorkbenchs: true },
    // It rings once its council has lived until now; and the local Slack takes messages as fast as they come.
    ...{ rings: false, spacing: 0 },
    ...(directMessages && { directMessages }),
  });
  workbench.connect(`http://127.0.0.1:${bot.port}/slack/events`);
  await bot.opened;
  return bot;
}

/** On the port asked for, or any that is free: a newcomer should not have to stop something else first. */
async function startOn(port: number, options: WorkbenchOptions): Promise<Workbench> {
  try {
    return await startWorkbench({ ...options, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return await startWorkbench({ ...options, port: 0 });
  }
}

const secret = () => randomBytes(24).toString('hex');
