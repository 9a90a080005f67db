import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { SaidOnce1763800000024 } from '../migrations/0024-said-once.ts';
import { Approvals1763800000036 } from '../migrations/0036-approvals.ts';
import { migrations } from '../migrations/index.ts';
import { migrate, missingFromMigrations, openDatabase } from '../src/store/database/database.ts';
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

/** An event of a decision, as its row was before the answers of a manager who disagrees had columns. */
const said = (kind: string, note: string) =>
  `insert into decision_event (id, child_id, decision_id, kind, "on", at, note)
   values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '${kind}', '2026-06-16', now(), '${note}')`;
const told = (key: string, notice: string, subject: string) =>
  `insert into delivery (key, person_id, notice, subject, wanted, sent, state, attempts)
   values ('${key}', gen_random_uuid(), '${notice}', '${subject}', 1, 1, 'sent', 0)`;

test('what a manager said, and the day of each digest, are carried over into columns of their own; and back', async () => {
  const { ownerUrl, drop } = await aDatabase();
  const database = await openDatabase(ownerUrl, 1);
  const runner = database.createQueryRunner();
  const migration = new SaidOnce1763800000024();
  const events = () => runner.query('select note, instead, child_told_by as "by" from decision_event order by note');
  const inOneNote = 'No visitor is free.\nInstead: A mentor: now\nThe manager will tell the child.';
  await migration.down(runner);
  // These rows stand alone: what they belong to is another test’s.
  await runner.query('set session_replication_role = replica');
  await runner.query(said('disagreed', inOneNote));
  await runner.query(said('disagreed', 'Written before there were three questions.'));
  await runner.query(said('progress', 'Seen.\nInstead: of a letter\nThe manager will tell the child.'));
  await runner.query(told('my day/2026-06-16', 'my day', '2026-06-16 quiet'));
  await runner.query(told('team day/2026-06-15/7c0e/left', 'team day', '2026-06-15'));
  await runner.query(told('home', 'home', 'home'));
  await migration.up(runner);
  expect(await events()).toEqual([
    { note: 'No visitor is free.', instead: 'A mentor: now', by: 'The manager' },
    { note: expect.stringContaining('Seen.\nInstead'), instead: null, by: null },
    { note: 'Written before there were three questions.', instead: null, by: null },
  ]);
  expect(await runner.query('select notice, on_day as "on" from delivery order by notice')).toEqual([
    { notice: 'home', on: null },
    { notice: 'my day', on: '2026-06-16' },
    { notice: 'team day', on: '2026-06-15' },
  ]);
  await migration.down(runner);
  expect(await runner.query('select note from decision_event order by note limit 1')).toEqual([{ note: inOneNote }]);
  await runner.release();
  await database.destroy();
  await drop();
});

test('a name picked as approving is carried over as named, and never asked; and how a date ended, as it was', async () => {
  const { ownerUrl, drop } = await aDatabase();
  const database = await openDatabase(ownerUrl, 1);
  const runner = database.createQueryRunner();
  await runner.query('drop table approval');
  await runner.query('alter table booking drop ended_as, add approved_by_id uuid');
  await runner.query('alter table record_step drop recorded_at');
  // These rows stand alone: what they belong to is another test’s.
  await runner.query('set session_replication_role = replica');
  const [child, helen] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  const dates = { moved: '03', cancelled: '04', off: '05', held: '06', open: '07' } as const;
  const idOf = (date: string) => `00000000-0000-4000-8000-0000000000${date}`;
  const dated = (name: keyof typeof dates, bookedOn: string, endedOn: string | null, approved: boolean) =>
    runner.query(
      `insert into booking (id, child_id, "on", booked_by_id, booked_on, ended_on, ended_because, approved_by_id)
       values ($1, $2, '2026-06-20', $3, $4, $5, $6, $7)`,
      [idOf(dates[name]), child, helen, bookedOn, endedOn, endedOn && `It was ${name}`, approved ? helen : null],
    );
  await dated('moved', '2026-01-02', '2026-02-02', true);
  await dated('cancelled', '2026-02-02', '2026-03-02', true);
  await dated('off', '2026-04-02', '2026-05-02', true);
  await dated('held', '2026-05-03', '2026-06-02', false);
  await dated('open', '2026-06-03', null, false);
  const whatHappened = { outcome: 'did not happen', because: 'Flood', approvedBy: helen };
  await runner.query(
    `insert into review_record (id, child_id, review_id, version, answers, recorded_by_id, recorded_at, recorded_on, replaced)
     values (gen_random_uuid(), $1, $2, 1, $3, $4, now(), '2026-05-02', $5)`,
    [child, idOf('99'), { whatHappened }, helen, { review: null, booking: { id: idOf(dates.off) }, made: [] }],
  );
  await new Approvals1763800000036().up(runner);
  expect(await runner.query('select ended_as as "as" from booking order by id')).toEqual([
    { as: 'moved' },
    { as: 'cancelled' },
    { as: 'did not happen' },
    { as: 'kept' },
    { as: null },
  ]);
  const approvals = 'select about, row_id as "of", because, answer, of_id as named from approval order by because';
  expect(await runner.query(approvals)).toEqual([
    { about: 'did not happen', of: idOf('99'), because: 'Flood', answer: 'named', named: helen },
    { about: 'cancel', of: idOf(dates.cancelled), because: 'It was cancelled', answer: 'named', named: helen },
    { about: 'move', of: idOf(dates.moved), because: 'It was moved', answer: 'named', named: helen },
  ]);
  await runner.release();
  await database.destroy();
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
