import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { migrate, openDatabase } from '../../../src/store/database/database.ts';
import { loggingOf } from '../../../src/store/database/database-logging.ts';
import { aLoudServer, type LoudServer, loud } from '../../support/a-loud-server.ts';
import { journey } from '../../support/journey.ts';

let server: LoudServer;
beforeAll(async () => {
  server = await aLoudServer();
});
afterAll(() => server.end());

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
    expect(await server.log()).not.toContain(await upsets(server.url));
  });

  test('has nothing that its administrator has to change', async () => {
    const database = await openDatabase(server.url, 1);
    expect(await loggingOf(database)).toEqual([]);
    await database.destroy();
  });
});

describe('A server that logs all it can', () => {
  // One server, which its administrator changes as the steps go on.
  const step = journey();
  let ours: string;
  let ordinary: string;
  beforeAll(async () => {
    ours = await server.ownedByAdministrator('ours');
    ordinary = await server.ownedByOrdinaryRole('council');
  });

  step('is quiet about us, where our role may ask for that', async () => {
    const typed = await upsets(ours);
    expect(await server.log()).not.toContain(typed);
  });

  step('does quote what an ordinary role is refused, and we say which settings do and what to run', async () => {
    const typed = await upsets(ordinary);
    expect(await server.log()).toContain(typed);
    const database = await openDatabase(ordinary, 1);
    const left = await loggingOf(database);
    await database.destroy();
    const anybodyMay = 'log_parameter_max_length_on_error';
    expect(left.map(({ setting }) => setting)).toEqual(
      Object.keys(loud)
        .filter((name) => name !== anybodyMay)
        .toSorted(),
    );
    expect(left.map(({ says }) => says).join('\n')).toContain(`alter role council set log_statement = 'none'`);
  });

  step('is quiet once its administrator has done what we say', async () => {
    const before = await openDatabase(ordinary, 1);
    const left = await loggingOf(before);
    await before.destroy();
    await server.run(...left.map(({ says }) => says.slice(says.indexOf('alter role'))));
    const typed = await upsets(ordinary);
    expect(await server.log()).not.toContain(typed);
    const after = await openDatabase(ordinary, 1);
    expect(await loggingOf(after)).toEqual([]);
    await after.destroy();
  });

  step('is quiet where the role was granted the settings', async () => {
    await server.run(
      'alter role council reset all',
      ...Object.keys(loud).map((name) => `grant set on parameter ${name} to council`),
    );
    const typed = await upsets(ordinary);
    expect(await server.log()).not.toContain(typed);
  });
});

test('a migration that fails prints nothing of the rows it failed on', async () => {
  await server.run('create database half_made');
  const url = new URL(server.ownerUrl);
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
