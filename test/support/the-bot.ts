import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { Anchors } from '../../src/anchors/anchoring.ts';
import { type Bot, startBot } from '../../src/bot.ts';
import { type Clock, clockFrom } from '../../src/clock.ts';
import { readFiles } from '../../src/exchange/reading/read-files.ts';
import type { Report } from '../../src/exchange/reporting/report.ts';
import { lawOf } from '../../src/law-of-this-council.ts';
import { logTo } from '../../src/log.ts';
import type { DirectMessages } from '../../src/slack/posting/post.ts';
import { type AppManifest, manifestIn } from '../../src/slack/ways-in/manifest.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { lockScreenGuard } from '../../src/workbench/lock-screen-guard.ts';
import { channels, people } from '../../src/workbench/office/staff.ts';
import type { WorkbenchChannel, WorkbenchPerson } from '../../src/workbench/options.ts';
import { startWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { type ADatabase, aDatabase } from './database.ts';
import { problemsOn } from './problems.ts';

const project = path.join(import.meta.dirname, '..', '..');
export const signingSecret = 'a-signing-secret-for-tests';

/** The real bot on a real database and the local Slack: what a story drives from the front door. */
export interface TheBot extends Workbench {
  bot: Bot;
  clock: Clock;
  /** As whoever runs the server. */
  database: DataSource;
  /** As the application. */
  databaseUrl: string;
  /** Everything logged so far. */
  logged(): string;
  /** Brings files in as the operator would. */
  bringIn(files: Record<string, string>): Promise<Report>;
  /** The words on the newest thing this person can see. */
  lastWords(userId: string): string;
  /** The words on the page open in front of them. */
  pageWords(userId: string): string;
  /** What is wrong with the page that they sent, wherever it stands. */
  problems(userId: string): string[];
  /** The words on their Home; none where they have none. */
  homeWords(userId: string): string;
  end(): Promise<void>;
}

export interface Given {
  /** The moment the clock starts at. */
  at?: string;
  files?: Record<string, string>;
  socketMode?: boolean;
  /** For children’s forenames. */
  namesKey?: Buffer;
  /** Where the heads of the audit’s chains are kept. */
  anchors?: Anchors;
  /** Channels of Slack’s besides the invented office’s, and people. */
  channels?: readonly WorkbenchChannel[];
  people?: readonly WorkbenchPerson[];
  /** Another than a copy of its own on the server of all the tests. */
  server?: { url: string; ownerUrl: string };
  /** The workspace is one of this organisation’s, on Enterprise Grid. */
  organisation?: string;
  /** Whom a council names as its director, by e-mail. */
  director?: string;
  /** Seconds. */
  lease?: number;
  /** What Slack lets the app do besides what the manifest asks for. */
  scopes?: readonly string[];
  /** What the manifest would have to say otherwise. */
  manifest?: Partial<AppManifest>;
  /** 'counts': direct messages hold counts and references only. */
  directMessages?: DirectMessages;
  /** Methods that Slack answers with a fault from the start. */
  faulty?: readonly string[];
  /** With a port for an operator’s machinery, where what is in the records is counted all the time. */
  operations?: boolean;
}

export async function theBot(given: Given = {}): Promise<TheBot> {
  const { at = '2026-06-16T07:35:00Z', files, socketMode, namesKey } = given;
  const own = given.server === undefined ? await aDatabase() : null;
  const { url: databaseUrl, ownerUrl } = given.server ?? (own as ADatabase);
  const clock = clockFrom(at);
  const manifest = manifestIn(project);
  const slack = { signingSecret, botToken: 'xoxb-test', ...(socketMode && { appToken: 'xapp-test' }) };
  let atRest = async () => {};
  const workbench = await startWorkbench({
    ...slack,
    botUrl: null,
    workspace: {
      teamId: 'T0IRO',
      name: 'Invented Council',
      ...(given.organisation && { organisation: given.organisation }),
    },
    people: [...people, ...(given.people ?? [])],
    channels: [...channels, ...(given.channels ?? [])],
    ...manifest,
    ...given.manifest,
    scopes: [...manifest.scopes, ...(given.scopes ?? [])],
    guard: lockScreenGuard,
    botAtRest: () => atRest(),
  });
  if (given.faulty) workbench.misbehave({ methods: given.faulty, status: 500 });
  const log = new PassThrough();
  let logged = '';
  log.on('data', (chunk) => {
    logged += chunk;
  });
  const bot = await startBot({
    databaseUrl,
    slack: { signingSecret, botToken: 'xoxb-test', appToken: slack.appToken ?? null, apiUrl: workbench.apiUrl },
    port: 0,
    host: '127.0.0.1',
    ...(given.operations && {
      operations: { port: 0, host: '127.0.0.1' },
      every: { ready: 2_000, counts: 20, dues: 100 },
    }),
    clock,
    law: lawOf({
      seriesAnchor: 'completed',
      firstReviewTargetDays: 28,
      leapDayBirthday: '1 March',
      midwayChecks: true,
      ...(given.director !== undefined && { challenges: { director: given.director } }),
    }),
    log: logTo('info', log),
    connections: 4,
    namesKey: namesKey ?? null,
    anchors: given.anchors ?? null,
    // The local Slack takes messages as fast as they come.
    spacing: 0,
    // A story rings for itself: nothing in it depends on when it is run.
    rings: false,
    ...(given.directMessages && { directMessages: given.directMessages }),
    ...(given.lease !== undefined && { lease: given.lease }),
  });
  atRest = bot.atRest;
  if (!socketMode) workbench.connect(`http://127.0.0.1:${bot.port}/slack/events`);
  await bot.opened;
  const database = await openDatabase(ownerUrl, 1);

  async function bringIn(brought: Record<string, string>) {
    const folder = await mkdtemp(path.join(tmpdir(), 'iro-files-'));
    for (const [name, text] of Object.entries(brought)) await writeFile(path.join(folder, name), text);
    const reading = await readFiles([folder], { today: clock.today() });
    const report = await bot.casework.importFiles('test', { reading, dryRun: false });
    await rm(folder, { recursive: true });
    return report;
  }
  async function end() {
    await database.destroy();
    await bot.stop();
    await workbench.close();
    await own?.drop();
  }
  // A failed start must not leave anything open, or the whole run would never end.
  if (files) {
    await bringIn(files).catch(async (error: unknown) => {
      await end();
      throw error;
    });
  }

  return {
    ...workbench,
    bot,
    clock,
    database,
    databaseUrl,
    logged: () => logged,
    // With whoever is told of it told.
    bringIn: async (brought) => {
      const report = await bringIn(brought);
      await bot.atRest();
      return report;
    },
    lastWords: (userId) => wordsIn(workbench.visibleTo(userId).at(-1)?.blocks ?? []),
    problems: (userId) => problemsOn(workbench.modal(userId)),
    homeWords: (userId) => wordsIn(workbench.home(userId)?.blocks ?? []),
    pageWords: (userId) => wordsIn(workbench.view(userId)?.blocks ?? []),
    end,
  };
}

/** Every word a person would read, a line for each piece of text. */
export function wordsIn(blocks: unknown): string {
  const lines: string[] = [];
  const walk = (part: unknown) => {
    if (Array.isArray(part)) return part.forEach(walk);
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'text' && typeof value === 'string') lines.push(value);
      else walk(value);
    }
  };
  walk(blocks);
  return lines.join('\n');
}
