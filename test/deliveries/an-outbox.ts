import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { DataSource } from 'typeorm';
import { type Clock, clockFrom, monotonic } from '../../src/clock.ts';
import { type Deliveries, startDeliveries } from '../../src/deliveries/deliveries.ts';
import { type Post, postOfficeAt } from '../../src/deliveries/post-office.ts';
import type { Telling } from '../../src/domain/records/case-file.ts';
import { logTo } from '../../src/log.ts';
import { isColleague } from '../../src/slack/ways-in/colleagues.ts';
import { libraryLog } from '../../src/slack/ways-in/library-log.ts';
import { type Remembered, rememberedBy } from '../../src/slack/ways-in/remembered.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { outboxOn } from '../../src/store/outbox/outbox.ts';
import { storeOn } from '../../src/store/store.ts';
import { app, type WorkbenchPerson } from '../../src/workbench/options.ts';
import { startWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { aPerson } from '../support/builders.ts';
import { aDatabase } from '../support/database.ts';
import { inTransaction } from '../support/in-transaction.ts';

/** One message as the ledger has it. */
export interface Entry {
  key: string;
  state: string;
  wanted: number;
  sent: number;
  attempts: number;
  lost: number;
  channel: string | null;
  ts: string | null;
  fault: string | null;
  nextAt: Date | null;
}

type Word = (slackUserId: string, notice: string, told: { subject: string }) => Promise<Post | null>;

interface Worker {
  remembered?: Remembered;
  word?: Word;
  spacing?: number;
  mayLook?: boolean;
  patience?: number;
  stopPatience?: number;
}

export interface AnOutbox {
  slack: Workbench;
  clock: Clock;
  database: DataSource;
  /** One more copy of the worker on the same database and the same Slack. */
  worker(given?: Worker): Deliveries;
  tell(to: string, subject?: string, key?: string): Promise<void>;
  entry(to: string, subject?: string): Promise<Entry>;
  /** The texts of what this person can see. */
  texts(to: string): string[];
  calls(method: string): number;
  logged(): string;
  end(): Promise<void>;
}

export const priya = 'U0PRIYA';
export const marcus = 'U0MARCUS';
export const dan = 'U0DAN';

export const letter = (text: string): Post => ({
  text,
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `${text} All of it.` } }],
  neutral: [{ type: 'section', text: { type: 'mrkdwn', text } }],
  never: [],
});

/** What it says is the subject it is about: no notice of the service’s is needed. */
const wordedAsSubject: Word = async (_, __, { subject }) => letter(subject);

const scopes = ['commands', 'users:read', 'chat:write', 'im:write'];

/** A database, a local Slack with three people in it, and no worker until the test starts one. */
export async function anOutbox(given: { people?: Partial<WorkbenchPerson>; scopes?: readonly string[] } = {}) {
  const { url, drop } = await aDatabase();
  const database = await openDatabase(url, 8);
  const clock = clockFrom('2026-06-16T07:35:00Z');
  const people = [priya, marcus, dan].map((id) => ({ id, name: id, ...(id === dan ? given.people : {}) }));
  const slack = await startWorkbench({
    signingSecret: 'a-signing-secret-for-tests',
    botToken: 'xoxb-test',
    botUrl: null,
    workspace: { teamId: 'T0IRO', name: 'Invented Council' },
    people,
    channels: [{ id: 'C0GENERAL', name: 'general', private: false, members: [app.userId] }],
    scopes: [...scopes, ...(given.scopes ?? [])],
    commands: ['/iro'],
  });
  const log = new PassThrough();
  let logged = '';
  log.on('data', (chunk) => {
    logged += chunk;
  });
  const store = storeOn(database);
  const ids = new Map(people.map(({ id }) => [id, randomUUID()]));
  const staff = people.map(({ id, name }) =>
    aPerson({ id: ids.get(id) ?? '', slackUserId: id, name, email: `${id.toLowerCase()}@example.gov.uk` }),
  );
  await inTransaction(store, (tx) => tx.apply(staff.map((row) => ({ put: 'person' as const, row }))));
  const workers: Deliveries[] = [];
  const keyOf = (to: string, subject: string) => `${to}/${subject}`;

  const outbox: AnOutbox = {
    slack,
    clock,
    database,
    worker({
      word = wordedAsSubject,
      remembered = rememberedBy(monotonic),
      spacing = 0,
      mayLook = false,
      patience = 10_000,
      stopPatience = 4_000,
    } = {}) {
      const started = startDeliveries({
        outbox: outboxOn(database),
        office: postOfficeAt({
          apiUrl: slack.apiUrl,
          botToken: 'xoxb-test',
          logger: libraryLog(logTo('error', log)),
          patience,
        }),
        word,
        remembered,
        isOneOfUs: (member) => isColleague(member, 'T0IRO'),
        ourselves: () => app.userId,
        quietUntil: () => null,
        isPage: () => false,
        isAtOnce: () => false,
        now: clock.now,
        monotonic,
        random: () => 0,
        log: logTo('warn', log),
        spacing,
        mayLook,
        stopPatience,
      });
      workers.push(started);
      return started;
    },
    async tell(to, subject = 'Hello', key = keyOf(to, subject)) {
      const telling: Telling = {
        key,
        to: ids.get(to) ?? '',
        notice: 'cover',
        childId: null,
        subject,
      };
      await inTransaction(store, (tx) => tx.apply([{ tell: telling }]));
    },
    async entry(to, subject = 'Hello') {
      const [found] = await database.query<Entry[]>('select *, next_at as "nextAt" from delivery where key = $1', [
        keyOf(to, subject),
      ]);
      if (!found) throw new Error(`Nothing has been told to ${to} about ${subject}.`);
      return found;
    },
    texts: (to) => slack.visibleTo(to).map(({ text }) => text),
    calls: (method) => slack.calls.filter((call) => call.method === method).length,
    logged: () => logged,
    async end() {
      await Promise.all(workers.map((one) => one.stop()));
      await slack.close();
      await database.destroy();
      await drop();
    },
  };
  return outbox;
}
