import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../../src/store/database/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { endWithUs } from '../support/end-with-us.ts';

let project: string;
let started: EmbeddedPostgres[];

beforeEach(async () => {
  started = [];
  project = await mkdtemp(path.join(tmpdir(), 'iro at $HOME '));
  await chmod(project, 0o755);
  endWithUs(project);
});

afterEach(async () => {
  for (const server of started) await server.stop();
  await rm(project, { recursive: true });
});

async function start(folder = '.data', port?: number): Promise<EmbeddedPostgres> {
  const places = [path.join(project, 'elsewhere')];
  const options = { folder: path.join(project, folder), say: () => undefined, places };
  const server = await startEmbeddedPostgres(port ? { ...options, port } : options);
  started.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, question: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    return (await client.query({ text: question, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const keep = (server: EmbeddedPostgres) => ask(server, `create table kept as select '2026-01-14'::text as held_on`);
const kept = (server: EmbeddedPostgres) => ask(server, 'select held_on from kept');
const isThere = (server: EmbeddedPostgres) => ask(server, 'select 1').catch(() => 'gone');

test('what was recorded is there after a restart', async () => {
  const first = await start();
  await keep(first);
  await first.stop();
  expect(await isThere(first)).toBe('gone');

  expect(await kept(await start())).toEqual(['2026-01-14']);
});

test('what was recorded is there after the service is killed, and the server it left behind is taken over', async () => {
  const killed = await startAndDie();
  const server = await start();
  expect(server).toMatchObject({ url: killed, adopted: true });
  expect(await kept(server)).toEqual(['2026-01-14']);
  await server.stop();
  expect(await isThere(server)).toBe('gone');
});

test('what was recorded is there after the machine goes down, even if another program has the server’s number since', async () => {
  await keep(await start());
  const lock = path.join(project, '.data/postgres/data/postmaster.pid');
  const [pid, ...rest] = (await readFile(lock, 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGQUIT');
  while (await readFile(lock).catch(() => undefined)) await isThere(started[0] as EmbeddedPostgres);
  await writeFile(lock, [process.pid, ...rest].join('\n'), { mode: 0o600 });

  const server = await start();
  expect(server.adopted).toBe(false);
  expect(await kept(server)).toEqual(['2026-01-14']);
});

test('the service and an import use one server, and whoever leaves last stops it', async () => {
  const [service, files] = await Promise.all([start(), start()]);
  expect(service.url).toBe(files.url);
  expect([service.adopted, files.adopted].sort()).toEqual([false, true]);

  await (service.adopted ? files : service).stop();
  const last = service.adopted ? service : files;
  expect(await isThere(last)).toEqual([1]);
  await last.stop();
  expect(await isThere(last)).toBe('gone');
});

test('the application signs in as somebody who owns nothing, in a database of an earlier version too', async () => {
  const earlier = await start();
  await migrate(earlier.ownerUrl);
  await ask(earlier, 'drop role iro_application');
  await earlier.stop();
  await rm(path.join(project, '.data/postgres/application-password'));

  const [server, another] = await Promise.all([start(), start()]);
  expect(server.url).toBe(another.url);
  expect(await migrate(server.url, server.ownerUrl)).toEqual([]);
  const application = new Client({ connectionString: server.url });
  await application.connect();
  expect((await application.query('select length from audit_lane')).rowCount).toBe(16);
  expect((await application.query("update job_run set job = ''")).rowCount).toBe(0);
  await expect(application.query('create table mine ()')).rejects.toThrow('permission denied');
  await expect(application.query('drop table child')).rejects.toThrow('must be owner');
  await application.end();
});

test('it starts in a folder that nobody else may enter, and keeps its data', async () => {
  await mkdir(path.join(project, 'private'), { mode: 0o700 });
  const first = await start('private/.data');
  await keep(first);
  await first.stop();
  expect(await kept(await start('private/.data'))).toEqual(['2026-01-14']);
});

test('it listens on this machine only, asks for a password, thinks in UTC and logs no one’s details', async () => {
  const server = await start();
  const settings = [
    'listen_addresses',
    'unix_socket_directories',
    'TimeZone',
    'server_encoding',
    'log_error_verbosity',
  ];
  expect(await ask(server, `select ${settings.map((name) => `current_setting('${name}')`)}`)).toEqual([
    '127.0.0.1',
    '',
    'UTC',
    'UTF8',
    'terse',
  ]);
  expect(await ask(server, 'select distinct auth_method from pg_hba_file_rules')).toEqual(['scram-sha-256']);
  await expect(ask(server, `select 'Ann Example'::date`)).rejects.toThrow('Ann Example');
  expect(await readFile(path.join(project, '.data/postgres/postgres.log'), 'utf8')).not.toContain('Ann Example');
});

test('a folder it can’t write to is named, with what to do', async () => {
  await writeFile(path.join(project, 'file'), '');
  await expect(start('file/.data')).rejects.toThrow(/file\/\.data and can’t write there .* or set DATABASE_URL/);
});

test('a database that has gone missing is never replaced by an empty one', async () => {
  await mkdir(path.join(project, '.data'));
  await writeFile(path.join(project, '.data', 'where-the-database-is.txt'), '/gone/database\n');
  await expect(start()).rejects.toThrow(/kept in \/gone\/database, and is not there/);
});

test('a port that is taken is named in the server’s own words', async () => {
  const port = Number(new URL((await start()).url).port);
  await expect(start('second', port)).rejects.toThrow(/could not start[\s\S]*Address already in use/);
});

/** Another process starts the server, records something and is killed; the address of its server. */
async function startAndDie(): Promise<string> {
  const source = new URL('../../src/store/embedded-postgres.ts', import.meta.url).href;
  const script = `
    import { startEmbeddedPostgres } from '${source}';
    import { Client } from 'pg';
    const { url, ownerUrl } = await startEmbeddedPostgres({ folder: process.argv[1], say: () => undefined });
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query("create table kept as select '2026-01-14'::text as held_on");
    process.stdout.write(url, () => process.kill(process.pid, 'SIGKILL'));`;
  const folder = path.join(project, '.data');
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script, folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [[url]] = await Promise.all([once(child.stdout, 'data'), once(child, 'close')]);
  return String(url);
}
