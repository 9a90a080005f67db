import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/store/database/database.ts';
import { aCouncil } from '../support/a-council.ts';
import { inOneFile } from '../support/in-one-file.ts';
import { restarted } from '../support/restarted.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';
import { disagreements, seenOf } from '../support/the-ledger.ts';

const project = path.join(import.meta.dirname, '..', '..');
const readers = ['U0PRIYA', 'U0MARCUS', 'U0DAN', 'U0SANA', 'U0FARAH'];
const key = 'my day/2026-06-17';

let slack: TheBot;
let service: ChildProcess;
let address: string;
// Wednesday 17 June 2026, 8:35 in London: the service is started as by an operator, and begins to send the digests.
beforeEach(async () => {
  slack = await theBot({ files: aCouncil });
  await slack.bot.stop();
  service = spawn(process.execPath, [await inOneFile('src/main.ts')], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: slack.databaseUrl,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: 'a-signing-secret-for-tests',
      SLACK_API_URL: slack.apiUrl,
      CLOCK_START: '2026-06-17T07:35:05Z',
      LOG_LEVEL: 'error',
      PORT: '0',
    },
  });
});
afterEach(async () => {
  service.kill('SIGKILL');
  await slack.end();
});

async function begunTo(method: string): Promise<void> {
  while (!slack.calls.some((call) => call.method === method)) await wait(5);
}
async function listening(): Promise<void> {
  const [said] = await once(service.stdout as NodeJS.ReadableStream, 'data');
  address = `http://127.0.0.1:${/port (\d+)/.exec(String(said))?.[1]}`;
  slack.connect(`${address}/slack/events`);
}
/** SIGTERM; how it ended, and after how many seconds. */
async function stopped() {
  const begun = performance.now();
  service.kill('SIGTERM');
  const [exit] = await once(service, 'exit');
  return { exit, seconds: (performance.now() - begun) / 1_000 };
}
const ledger = () =>
  slack.database.query<{ state: string; lost: number; leased: boolean }[]>(
    `select distinct state, lost, lease_until is not null as leased from delivery order by state`,
  );

test('told to stop, it finishes what it acknowledged and what has reached Slack, gives back the rest, and ends with 0', async () => {
  slack.misbehave({ methods: ['chat.postMessage', 'response_url'], slow: 600 });
  await listening();
  await begunTo('chat.postMessage');
  await slack.command('U0PRIYA', 'next-review', { settle: false });
  const { exit, seconds } = await stopped();
  slack.behave();
  expect(exit).toBe(0);
  expect(seconds).toBeLessThan(10);
  const answers = slack.visibleTo('U0PRIYA').filter(({ onlyFor }) => onlyFor !== null);
  expect(answers.map(({ blocks }) => JSON.stringify(blocks))).toEqual([expect.stringContaining('Your next reviews')]);
  for (const { state, lost, leased } of await ledger()) {
    expect({ lost, leased }).toEqual({ lost: 0, leased: false });
    expect(['sent', 'waiting']).toContain(state);
  }
  await expect(fetch(`${address}/health`)).rejects.toThrow();
  await restarted(slack, '2026-06-17T07:45:00Z');
  expect(readers.map((who) => seenOf(slack, who, key))).toEqual(readers.map(() => ({ times: 1, repeats: 0 })));
  expect(await disagreements(slack)).toEqual([]);
});

test('told to stop while Slack says nothing, it waits some seconds, counts what hangs as lost, and ends with 0', async () => {
  slack.misbehave({ methods: ['chat.postMessage'], slow: 6_000 });
  await listening();
  await begunTo('chat.postMessage');
  const { exit, seconds } = await stopped();
  slack.behave();
  expect(exit).toBe(0);
  expect(seconds).toBeLessThan(10);
  expect((await ledger()).filter(({ leased }) => leased)).toEqual([]);
  expect((await ledger()).map(({ state }) => state)).not.toContain('sending');
  expect((await ledger()).map(({ state }) => state)).toContain('unknown');
});

test('told to stop while the database hangs, it takes no more work at once, and ends with 0 when it is answered', async () => {
  const watching = await openDatabase(slack.databaseUrl, 1);
  const holding = slack.database.createQueryRunner();
  await holding.startTransaction();
  await holding.query('lock table preference in access exclusive mode');
  const isHanging = () =>
    watching.query(`select 1 from pg_stat_activity where datname = current_database() and query like '%staff_version%'
      and wait_event_type = 'Lock'`);
  await listening();
  while ((await isHanging()).length === 0) await wait(5);
  const begun = performance.now();
  const gone = stopped();
  const isOpen = () =>
    fetch(`${address}/health`).then(
      () => true,
      () => false,
    );
  while (await isOpen()) await wait(5);
  expect((performance.now() - begun) / 1_000).toBeLessThan(5);
  await holding.rollbackTransaction();
  expect(await gone).toMatchObject({ exit: 0 });
  await holding.release();
  await watching.destroy();
});
