import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import type { Anchors } from './anchors/anchoring.ts';
import { type Bot, startBot } from './bot.ts';
import { auditedAs } from './casework/audited-as.ts';
import type { Clock } from './clock.ts';
import type { Law } from './domain/records/law.ts';
import { readFiles } from './exchange/reading/read-files.ts';
import type { Log } from './log.ts';
import type { DirectMessages } from './slack/posting/post.ts';
import { manifestIn } from './slack/ways-in/manifest.ts';
import { type AuditLine, newestAudit } from './store/audit/audit.ts';
import { openDatabase } from './store/database/database.ts';
import { tables } from './store/database/tables.ts';
import { openForTheWorkbench } from './whose-database.ts';
import { lockScreenGuard } from './workbench/lock-screen-guard.ts';
import { officeFiles } from './workbench/office/files.ts';
import { channels, people } from './workbench/office/staff.ts';
import type { WorkbenchOptions } from './workbench/options.ts';
import { startWorkbench, type Workbench } from './workbench/workbench.ts';

interface Parts {
  databaseUrl: string;
  ownerUrl?: string;
  projectFolder: string;
  port: number;
  clock: Clock;
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
  stop(): Promise<void>;
}

const inPeoplesWords = (line: AuditLine): AuditLine => ({ ...line, action: auditedAs(line.action) });

/** The real bot on a local Slack, with an invented service to practise on. */
export async function startRehearsal(parts: Parts): Promise<Rehearsal> {
  const { databaseUrl, ownerUrl, projectFolder, port, clock, law, log, namesKey = null, anchors = null } = parts;
  const { directMessages } = parts;
  await openForTheWorkbench(databaseUrl, ownerUrl);
  // Made anew each time: nothing outside this process needs them.
  const slack = { botToken: `xoxb-${secret()}`, signingSecret: secret() };
  let glance: DataSource | null = null;
  const workbench = await startOn(port, {
    ...slack,
    botUrl: null,
    workspace: { teamId: 'T0IRO', name: 'Invented Council' },
    people,
    channels,
    ...manifestIn(projectFolder),
    guard: lockScreenGuard,
    clock: { now: () => new Date(clock.now()), forward: async (days) => clock.forward(days) },
    audit: async () => (glance ? (await newestAudit(glance, 50)).map(inPeoplesWords) : []),
  });
  const bot = await startBot({
    databaseUrl,
    ...(ownerUrl !== undefined && { ownerUrl }),
    slack: { ...slack, appToken: null, apiUrl: workbench.apiUrl },
    port: 0,
    host: '127.0.0.1',
    clock,
    law,
    log,
    namesKey,
    anchors,
    isTheWorkbenchs: true,
    ...(directMessages && { directMessages }),
  });
  workbench.connect(`http://127.0.0.1:${bot.port}/slack/events`);
  await bot.opened;
  glance = await openDatabase(databaseUrl, 1);
  if (!(await glance.getRepository(tables.person).exists())) await bringInTheOffice(bot, clock);
  return {
    url: workbench.url,
    bot,
    stop: async () => {
      await workbench.close();
      await bot.stop();
      await glance?.destroy();
    },
  };
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

/** The invented people and children come in as a council’s own would: from files, through the import. */
async function bringInTheOffice({ casework }: Bot, clock: Clock): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-office-'));
  try {
    for (const { name, text } of officeFiles(clock.today())) await writeFile(path.join(folder, name), text);
    const reading = await readFiles([folder], { today: clock.today() });
    await casework.importFiles('the workbench', { reading, dryRun: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
