import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { clockFrom } from '../../src/clock.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { logTo } from '../../src/log.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/rehearsal.ts';
import { keepingIn } from '../../src/rehearsal/said.ts';
import { aDatabase } from '../support/database.ts';
import { journey } from '../support/journey.ts';

const test = journey();

let database: Awaited<ReturnType<typeof aDatabase>>;
let folder: string;
let bench: Rehearsal;

const start = async (opensInTheMorning = true) => {
  bench = await startRehearsal({
    ...{ databaseUrl: database.url, projectFolder: path.join(import.meta.dirname, '..', '..'), port: 0 },
    // A Sunday.
    ...{ clock: clockFrom('2026-06-14T19:00:00Z'), law: lawOfEngland, log: logTo('error'), opensInTheMorning },
    keeping: keepingIn(path.join(folder, 'workbench.json')),
  });
};

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'iro-bench-'));
  // Of a council that is no more.
  await writeFile(
    path.join(folder, 'workbench.json'),
    '{"at":"2020-01-01T00:00:00Z","said":{"messages":[],"read":{}}}',
  );
  await start();
});
afterAll(async () => {
  await bench?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Glance {
  time: string;
  calendar: string;
  since: string;
  people: readonly { id: string; unread: number }[];
  messages: readonly { text: string; onlyFor: string | null }[];
}

const glance = async (as: string, where: string, since = ''): Promise<Glance> =>
  (await fetch(`${bench.url}page/glance?${new URLSearchParams({ as, in: where, since })}`)).json() as Promise<Glance>;

async function act(what: Record<string, string>) {
  const headers = { origin: bench.url.slice(0, -1) };
  await fetch(`${bench.url}page/act`, { method: 'POST', headers, body: JSON.stringify(what) });
  await bench.bot.atRest();
}

test('what was kept of a council that is no more is not found in a new one, which opens on a working day', async () => {
  expect(await glance('U0PRIYA', 'C0GENERAL')).toMatchObject({
    ...{ calendar: 'Monday 15 June 2026', time: '08:25', messages: [] },
  });
});

test('an hour on the clock brings the digests of that hour', async () => {
  await act({ act: 'move', id: 'hour' });
  const { messages, time } = await glance('U0HELEN', 'D0HELEN');
  expect(time).toBe('09:25');
  expect(messages.length).toBeGreaterThan(0);
});

test('what is said to all is unread until it is read, and a private answer never counts', async () => {
  await act({ act: 'type', as: 'U0PRIYA', channel: 'C0GENERAL', line: 'Good morning' });
  const before = (await glance('U0JOSS', 'C0GENERAL')).people;
  const unread = (id: string) => before.find((one) => one.id === id)?.unread;
  const { since } = await glance('U0PRIYA', 'D0PRIYA');
  await act({ act: 'type', as: 'U0PRIYA', channel: 'C0GENERAL', line: '/iro next-review' });
  const { messages, people } = await glance('U0PRIYA', 'C0GENERAL', since);
  expect(messages.map(({ onlyFor }) => onlyFor)).toEqual([null, 'U0PRIYA']);
  expect(people.map(({ id, unread }) => [id, unread])).toEqual(before.map(({ id }) => [id, unread(id)]));
  expect(unread('U0JOSS')).toBeGreaterThan(0);
});

test('started again, it is as late as it was, and what was said is there, but no private answer', async () => {
  await bench.stop();
  await start();
  const { messages, calendar, time } = await glance('U0PRIYA', 'C0GENERAL');
  expect(messages.map(({ text }) => text)).toEqual(['Good morning']);
  expect({ calendar, time }).toEqual({ calendar: 'Monday 15 June 2026', time: '09:25' });
});

test('who sets the clock has it as they set it', async () => {
  await bench.stop();
  await start(false);
  expect((await glance('U0PRIYA', 'C0GENERAL')).calendar).toBe('Sunday 14 June 2026');
});
