import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clockFrom } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { seeDoctor } from '../../src/see-doctor.ts';
import { aCouncil } from '../support/a-council.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const project = path.join(import.meta.dirname, '..', '..');
const clock = clockFrom(null);
let it: TheBot;
let folder: string;

beforeAll(async () => {
  it = await theBot({
    files: { ...aCouncil, 'teams.csv': 'team,slack_channel_id,manager\nNorth,C0EVERYBODY,U0FARAH\nSouth,,\n' },
    channels: [{ id: 'C0EVERYBODY', name: 'everybody', private: false, members: ['U0FARAH'] }],
    scopes: ['im:history'],
  });
  folder = await mkdtemp(path.join(tmpdir(), 'iro-doctor-'));
});
afterAll(async () => {
  await it.end();
  await rm(folder, { recursive: true });
});

/** All that is said, of this service with these settings. */
async function doctor(settings: Record<string, string> = {}, postTo: string | null = null) {
  const given = {
    DATABASE_URL: it.databaseUrl,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: 'a-signing-secret-for-tests',
    SLACK_API_URL: it.apiUrl,
    ...settings,
  };
  const lines: string[] = [];
  const config = readConfig(given, folder);
  const say = (line: string) => void lines.push(line);
  const isWell = await seeDoctor({
    databaseUrl: given.DATABASE_URL,
    config,
    clock,
    projectFolder: project,
    postTo,
    say,
  });
  return { isWell, said: lines.join('\n') };
}

test('looks at the real database and the real Slack, and names no child and no secret', async () => {
  const { isWell, said } = await doctor();
  expect(said).toContain('The database answers, and its tables are up to date.');
  expect(said).toContain('The database is on this machine.');
  expect(said).toContain('Slack knows the app, in the workspace T0IRO.');
  expect(said).toMatch(/The service’s role (is a superuser|could|may add)/);
  expect(said).toContain('This machine’s clock agrees with the database’s.');
  expect(said).toContain('This machine’s clock agrees with Slack’s.');
  expect(said).toContain('The app may do more than it needs: im:history.');
  expect(said).toMatch(/North team’s channel is not private, so nothing is posted there\./);
  expect(said).toMatch(/team without a channel: South\./);
  expect(said).not.toMatch(/2041|K\.M\.|xoxb|a-signing-secret|password/);
  expect(said).not.toContain('could not be seen');
  expect(isWell).toBe(false);
});

test('finds a guard of the audit that was put out of action', async () => {
  await it.database.query('alter table audit disable trigger audit_chain');
  const { said } = await doctor().finally(() =>
    it.database.query('alter table audit enable always trigger audit_chain'),
  );
  expect(said).toContain('The audit trail is not guarded: audit_chain');
});

test('finds a log that would quote what is written of a child', async () => {
  const name = new URL(it.databaseUrl).pathname.slice(1);
  await it.database.query(`alter database ${name} set log_min_duration_statement = 100`);
  const { said } = await doctor().finally(() => it.database.query(`alter database ${name} reset all`));
  expect(said).toContain('log_min_duration_statement is 100');
});

test('finds settings that others on this machine can read', async () => {
  await writeFile(path.join(folder, '.env'), '', { mode: 0o644 });
  await chmod(path.join(folder, '.env'), 0o644);
  const config = readConfig({}, folder);
  const lines: string[] = [];
  await seeDoctor({
    databaseUrl: it.databaseUrl,
    config: { ...config, databaseUrl: it.databaseUrl },
    clock,
    projectFolder: folder,
    postTo: null,
    say: (line) => void lines.push(line),
  });
  expect(lines.join('\n')).toContain(`Others on this machine may reach ${folder}/.env.`);
  expect(lines.join('\n')).toContain('Slack was not looked at');
});

test('finds the operator’s figures shown to everybody', async () => {
  const open = createServer((_, response) => response.end('figures')).listen(0, '127.0.0.1');
  await once(open, 'listening');
  const { port } = open.address() as AddressInfo;
  const { said } = await doctor({ PUBLIC_URL: `http://127.0.0.1:${port}` }).finally(() => open.close());
  expect(said).toContain('Anybody who has PUBLIC_URL can read /metrics.');
});

test('says that Slack refuses the token, and looks at all else', async () => {
  const { said } = await doctor({ SLACK_BOT_TOKEN: 'xoxb-another' });
  expect(said).toContain('Slack refuses the bot token: invalid_auth.');
  expect(said).toContain('The database answers');
});

test('posts a message only when told to whom, and says whether Slack took it', async () => {
  const before = it.visibleTo('U0PRIYA').length;
  await doctor();
  expect(it.visibleTo('U0PRIYA')).toHaveLength(before);
  expect((await doctor({}, 'U0PRIYA')).said).toContain('A message was posted to U0PRIYA: ask whether it arrived.');
  expect(it.visibleTo('U0PRIYA')).toHaveLength(before + 1);
  expect((await doctor({}, 'U0NOBODY')).said).toContain('No message could be posted to U0NOBODY: user_not_found.');
});

test('says that a database does not answer, and looks at all else', async () => {
  const { isWell, said } = await doctor({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' });
  expect(said).toContain('The database does not answer.');
  expect(said).toContain('Slack knows the app');
  expect(isWell).toBe(false);
});
