import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrations } from '../migrations/index.ts';
import { migrate, missingFromMigrations } from '../src/store/database/database.ts';
import { aDatabase } from './support/database.ts';

test('the tables the program knows are the tables the migrations make', async () => {
  const { url, drop } = await aDatabase();
  expect(await missingFromMigrations(url)).toEqual([]);
  await drop();
});

test('bringing the tables up to date a second time changes nothing', async () => {
  const { url, drop } = await aDatabase();
  expect(await migrate(url)).toEqual([]);
  await drop();
});

test('every migration has a number of its own, the one in its file’s name, and they run in that order', () => {
  const files = readdirSync(path.join(import.meta.dirname, '..', 'migrations')).filter((name) => /^\d/.test(name));
  const numbers = files.toSorted().map((name) => Number(name.slice(0, 4)));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(migrations.map(({ name }) => name.slice(-13))).toEqual(
    numbers.map((number) => String(1763800000000 + number)),
  );
});

test('a migration that ran when two had one number is known by its new one, and is not run again', async () => {
  const { url, ownerUrl, drop } = await aDatabase();
  const names = `select name from migrations where name like 'TeamToldOnce%' and name like '%' || "timestamp"`;
  await asOwner(
    ownerUrl,
    `update migrations set name = 'TeamToldOnce1763800000011', "timestamp" = 1763800000011
     where name like 'TeamToldOnce%'`,
  );
  await expect(migrate(url)).rejects.toThrow('Set MIGRATION_DATABASE_URL to the address of their owner');
  expect(await migrate(url, ownerUrl)).toEqual([]);
  expect(await asOwner(ownerUrl, names)).toEqual([{ name: 'TeamToldOnce1763800000018' }]);
  await drop();
});

test('whoever does not own the tables is refused what is to be changed, and told what to do', async () => {
  const { url, ownerUrl, drop } = await aDatabase();
  await asOwner(ownerUrl, "delete from migrations where name = 'Unreachable1763800000014'");
  await expect(migrate(url)).rejects.toThrow('Set MIGRATION_DATABASE_URL to the address of their owner');
  await drop();
});

test('the application’s role is let in to what it needs, and out of what it was given besides', async () => {
  const { url, ownerUrl, drop } = await aDatabase();
  await asOwner(
    ownerUrl,
    'revoke all on child from iro_application; grant all on audit, migrations to iro_application',
  );
  await migrate(url, ownerUrl);
  const may = await asOwner(
    ownerUrl,
    `select table_name as "on", string_agg(lower(privilege_type), ', ' order by privilege_type) as "to"
     from information_schema.table_privileges where grantee = 'iro_application'
       and table_name in ('audit', 'audit_lane', 'child', 'migrations') group by table_name order by table_name`,
  );
  expect(may).toEqual([
    { on: 'audit', to: 'insert, select' },
    { on: 'audit_lane', to: 'select' },
    { on: 'child', to: 'delete, insert, select, update' },
    { on: 'migrations', to: 'select' },
  ]);
  await drop();
});

async function asOwner(url: string, sql: string): Promise<unknown[]> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return (await owner.query(sql)).rows;
  } finally {
    await owner.end();
  }
}
