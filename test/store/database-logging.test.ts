import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate, openDatabase } from '../../src/store/database.ts';
import { loggingOf } from '../../src/store/database-logging.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { endWithUs } from '../support/end-with-us.ts';

let folder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iro-logging-'));
  await chmod(folder, 0o755);
  endWithUs(folder);
  server = await startEmbeddedPostgres({ folder, say: () => undefined, throwaway: true });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const log = () => readFile(path.join(folder, 'postgres', 'postgres.log'), 'utf8');

async function asAdmin(...statements: string[]): Promise<void> {
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  for (const statement of statements) await admin.query(statement);
  await admin.end();
}

/** Everything by which a statement’s values can reach a log: written, refused as an id, refused twice, too long. */
async function upsets(url: string): Promise<string> {
  const typed = `Kelly-${randomUUID()}`;
  const database = await openDatabase(url, 1);
  await database.query('create temp table kept (words text unique check (length(words) < 60))');
  await database.query('insert into kept values ($1)', [typed]);
  await database.query('insert into kept values ($1)', [typed]).catch(() => {});
  await database.query('insert into kept values ($1)', [typed.repeat(2)]).catch(() => {});
  await database.query('select $1::uuid', [typed]).catch(() => {});
  await database.query(`select '${typed}'::uuid`).catch(() => {});
  await database.destroy();
  return typed;
}

describe('The embedded PostgreSQL', () => {
  test('has a log that quotes nothing', async () => {
    expect(await log()).not.toContain(await upsets(server.url));
  });

  test('has nothing that its administrator has to change', async () => {
    const database = await openDatabase(server.url, 1);
    expect(await loggingOf(database)).toEqual([]);
    await database.destroy();
  });
});

describe('A server that logs all it can', () => {
  const all = {
    log_statement: 'all',
    log_min_messages: 'warning',
    log_min_error_statement: 'error',
    log_error_verbosity: 'verbose',
    log_parameter_max_length: '-1',
    log_parameter_max_length_on_error: '-1',
    log_min_duration_statement: '0',
    log_duration: 'on',
  };
  let ordinary: string;
  beforeAll(async () => {
    await asAdmin(
      `create role council login password 'council'`,
      ...Object.entries(all).map(([name, value]) => `alter database postgres set ${name} = '${value}'`),
    );
    const url = new URL(server.url);
    url.username = 'council';
    url.password = 'council';
    ordinary = url.href;
  });

  test('is quiet about us, where our role may ask for that', async () => {
    const typed = await upsets(server.url);
    expect(await log()).not.toContain(typed);
  });

  test('does quote what an ordinary role is refused, and we say which settings do and what to run', async () => {
    const typed = await upsets(ordinary);
    expect(await log()).toContain(typed);
    const database = await openDatabase(ordinary, 1);
    const loud = await loggingOf(database);
    await database.destroy();
    const ours = 'log_parameter_max_length_on_error';
    expect(loud.map(({ setting }) => setting)).toEqual(
      Object.keys(all)
        .filter((name) => name !== ours)
        .toSorted(),
    );
    expect(loud.map(({ says }) => says).join('\n')).toContain(`alter role council set log_statement = 'none'`);
  });

  test('is quiet once its administrator has done what we say', async () => {
    const before = await openDatabase(ordinary, 1);
    const loud = await loggingOf(before);
    await before.destroy();
    await asAdmin(...loud.map(({ says }) => says.slice(says.indexOf('alter role'))));
    const typed = await upsets(ordinary);
    expect(await log()).not.toContain(typed);
    const after = await openDatabase(ordinary, 1);
    expect(await loggingOf(after)).toEqual([]);
    await after.destroy();
  });

  test('is quiet where the role was granted the settings', async () => {
    await asAdmin(
      'alter role council reset all',
      ...Object.keys(all).map((name) => `grant set on parameter ${name} to council`),
    );
    const typed = await upsets(ordinary);
    expect(await log()).not.toContain(typed);
  });
});

test('a migration that fails prints nothing of the rows it failed on', async () => {
  await asAdmin('create database half_made');
  const url = new URL(server.url);
  url.pathname = '/half_made';
  const printed = jest.spyOn(console, 'log');
  await migrate(url.href);
  const database = await openDatabase(url.href, 1);
  await database.query('delete from migrations where timestamp = (select max(timestamp) from migrations)');
  await database.destroy();
  await expect(migrate(url.href)).rejects.toThrow();
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
