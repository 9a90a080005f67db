import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { publicBytesOf } from '../../src/anchors/anchor.ts';
import { anchoringOn } from '../../src/anchors/anchoring.ts';
import { leaveTrace } from '../../src/casework/perform/perform.ts';
import { migrate, openDatabase } from '../../src/store/database/database.ts';
import { storeOn } from '../../src/store/store.ts';
import { verifyAudit } from '../../src/verify-audit.ts';
import { aCouncil } from '../support/a-council.ts';
import { attacksOn } from '../support/attacks.ts';
import { type ADatabase, aDatabase } from '../support/database.ts';
import { auditKept, tampered } from '../support/tampering.ts';
import { type TheBot, theBot } from '../support/the-bot.ts';

const key = randomBytes(32);
const anothersKey = randomBytes(32);

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iro-anchors-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** An audit of 40 rows, anchored twice, as the service leaves it; and the same database for somebody with all its keys. */
let given: ADatabase;
let application: DataSource;
let owner: DataSource;
const at = (hour: number) => `2026-06-16T0${hour}:00:30.000Z`;
const actor = { personId: null, name: 'Priya Nair', role: 'iro' };
const look = (action: string) =>
  leaveTrace(storeOn(application), { at: at(7), actor, action, childId: null, ended: 'done' });
const looks = (many: number) => Promise.all(Array.from({ length: many }, (_, one) => look(`look ${one}`)));
const anchored = (hour: number, by = key) => anchoringOn(application, { key: by, to: file }, () => at(hour))();

async function anAudit() {
  file = path.join(folder, `${randomBytes(6).toString('hex')}.jsonl`);
  given = await aDatabase();
  // What a database lets people do is no part of the one it is copied from.
  await migrate(given.url, given.ownerUrl);
  application = await openDatabase(given.url, 4);
  owner = await openDatabase(given.ownerUrl, 1);
  await looks(20);
  await anchored(7);
  await looks(20);
  await anchored(8);
}
async function noAudit() {
  await application.destroy();
  await owner.destroy();
  await given.drop();
}

/** What `npm run iro -- verify` says, with the public key and nothing else of the service’s. */
async function verified() {
  const said: string[] = [];
  const config = { auditKey: null, auditPublicKey: publicBytesOf(key), auditAnchors: file };
  const isWhole = await verifyAudit({ databaseUrl: given.url, config, say: (line) => said.push(line) });
  return { isWhole, said: said.join('\n') };
}
async function isFound(saying: string) {
  expect(await verified()).toEqual({ isWhole: false, said: expect.stringContaining(saying) });
}
const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');

/** The chain as the database makes it, from this row of its lane on: for whoever would cover their tracks. */
const chainedAnew = `
  do $$ declare one record; last bytea; begin
    for one in select * from audit order by lane, position loop
      if one.position = 1 then last := sha256(convert_to('iro audit lane ' || one.lane, 'utf8')); end if;
      last := sha256(last || convert_to(jsonb_build_array(one.lane, one.position, extract(epoch from one.at),
        one.person_id, one.person, one.role, one.action, one.child_id, one.ended, one.about)::text, 'utf8'));
      update audit set hash = last where lane = one.lane and position = one.position;
    end loop;
  end $$`;
const lanesPutBack = `update audit_lane l set
  length = coalesce((select max(position) from audit a where a.lane = l.lane), 0),
  hash = coalesce((select hash from audit a where a.lane = l.lane order by position desc limit 1),
    sha256(convert_to('iro audit lane ' || l.lane, 'utf8')))`;

attacksOn('the audit, by a statement of the application’s own', 30, (attempt) => {
  beforeAll(anAudit);
  afterAll(noAudit);

  for (const sql of [
    'update audit set person = person',
    'update audit set action = action where false',
    'delete from audit',
    'truncate audit',
    'update audit_lane set length = 0',
    'delete from audit_lane',
    "insert into audit_lane values (99, 0, sha256('x'))",
    'truncate audit_lane cascade',
    'alter table audit disable trigger all',
    'alter table audit disable trigger audit_is_append_only',
    'alter table audit rename to audit_of_old',
    'alter table audit owner to current_user',
    'drop trigger audit_chain on audit',
    'drop table audit',
    'create trigger mine before insert on audit for each row execute function audit_is_append_only()',
    'create rule swallow as on insert to audit do instead nothing',
    "create or replace function audit_chain() returns trigger language plpgsql as 'begin return null; end'",
    'create function sha256(bytea) returns bytea language sql return $1',
    'set session_replication_role = replica',
    'alter role current_user superuser',
    'create temporary table mine (like audit)',
    'delete from audit_anchor',
    'truncate audit_anchor',
    'delete from workspace',
    'delete from made_by_the_workbench',
    'update made_by_the_workbench set at = now()',
    'delete from sight_compared',
    "insert into sight_compared (reaches) values ('{}')",
  ]) {
    attempt(sql, async () => {
      await expect(application.query(sql)).rejects.toThrow(/permission denied|must be owner|no privileges/);
    });
  }
  attempt('a lane is moved by a trigger on a table of its own, where somebody lets it make one', async () => {
    await owner.query('create schema theirs; grant all on schema theirs to public');
    await application.query('create table theirs.mine (like audit)');
    await expect(
      application.query('create trigger mine before insert on theirs.mine for each row execute function audit_chain()'),
    ).rejects.toThrow('permission denied for function audit_chain');
  });
  attempt('a row with a lane, a place and a hash of its own choosing is given others', async () => {
    await application.query(
      `insert into audit (lane, position, hash, at, person, role, action, ended, about)
       values (3, 900, 'forged', '${at(7)}', 'Somebody', 'iro', 'nothing', 'done', '{}')`,
    );
    expect(await owner.query(`select 1 from audit where position = 900 or hash = 'forged'`)).toEqual([]);
    expect(await verified()).toMatchObject({ isWhole: true });
  });
});

attacksOn('the audit, by somebody with full control of the database', 21, (attempt) => {
  let putBack: () => Promise<void>;
  beforeAll(async () => {
    await anAudit();
    const anchors = await readFile(file);
    const putAuditBack = await auditKept(owner);
    putBack = async () => {
      await putAuditBack();
      await writeFile(file, anchors);
    };
  });
  afterEach(() => putBack());
  afterAll(noAudit);

  const alteredRow = `update audit set person = 'Somebody Else' where action = 'look 3'`;
  attempt('a row is altered', async () => {
    await tampered(owner, alteredRow);
    await isFound('this row was altered after it was written');
  });
  attempt('a row is taken out', async () => {
    await tampered(owner, 'delete from audit where (lane, position) in (select lane, 1 from audit where position = 2)');
    await isFound('rows are missing before this one');
  });
  attempt('the newest rows are cut off', async () => {
    await tampered(owner, 'delete from audit where (lane, position) in (select lane, length from audit_lane)');
    await isFound('rows are missing from the end');
  });
  attempt('the newest rows are cut off, and the lanes put back to where they then end', async () => {
    await tampered(
      owner,
      'delete from audit where (lane, position) in (select lane, length from audit_lane)',
      lanesPutBack,
    );
    await isFound('this is not the row that was anchored');
  });
  attempt('all of it is cut off, and the lanes begin again', async () => {
    await tampered(owner, 'truncate audit', lanesPutBack);
    await isFound('this is not the row that was anchored');
  });
  attempt('a row is altered, and the whole chain worked out again', async () => {
    await tampered(owner, alteredRow, chainedAnew, lanesPutBack);
    await isFound('this is not the row that was anchored');
  });
  attempt('the same, and then the service goes on and anchors what it finds', async () => {
    await tampered(owner, alteredRow, chainedAnew, lanesPutBack);
    await looks(10);
    await anchored(9);
    await isFound('this is not the row that was anchored');
  });
  for (const [what, sql, says] of [
    ['a trigger is disabled', 'alter table audit disable trigger audit_is_append_only', 'audit_is_append_only is not'],
    ['a trigger is enabled only as usual', 'alter table audit enable trigger audit_chain', 'audit_chain is not always'],
    ['a trigger is dropped', 'drop trigger audit_lane_is_kept on audit_lane', 'audit_lane_is_kept is missing'],
    [
      'a trigger is made again so that it never speaks',
      `drop trigger audit_is_append_only on audit;
       create trigger audit_is_append_only before truncate on audit for each statement execute function audit_is_append_only();
       alter table audit enable always trigger audit_is_append_only`,
      'audit_is_append_only was replaced',
    ],
    [
      'a function is replaced',
      `create or replace function audit_is_append_only() returns trigger language plpgsql
       set search_path = pg_catalog, pg_temp as 'begin return new; end'`,
      'audit_is_append_only was replaced',
    ],
    [
      'a trigger is added that words each row anew',
      `create function other() returns trigger language plpgsql as 'begin new.person := $$X$$; return new; end';
       create trigger a_first before insert on audit for each row execute function other()`,
      'none of ours: a_first',
    ],
    ['a function is let be executed', 'grant execute on function audit_chain() to public', 'may be executed by others'],
    ['a rule rewrites what is asked', 'create rule swallow as on delete to audit do instead nothing', 'has a rule'],
    ['rows are hidden by a policy', 'alter table audit enable row level security', 'hides rows by a policy'],
  ] as const) {
    attempt(what, async () => {
      await owner.query(sql);
      await isFound(says);
    });
  }
  attempt('replica mode, in which ordinary triggers are silent, changes nothing', async () => {
    await owner.query('set session_replication_role = replica');
    await expect(owner.query(alteredRow)).rejects.toThrow('append-only');
    await owner.query('reset session_replication_role');
    expect(await verified()).toMatchObject({ isWhole: true });
  });
  attempt('an anchor is taken out of the file', async () => {
    const [, second = ''] = await lines();
    await writeFile(file, `${second}\n`);
    await isFound('anchors are missing before this one');
  });
  attempt('the newest anchor is cut off', async () => {
    const [first = ''] = await lines();
    await writeFile(file, `${first}\n`);
    await isFound('The last anchor there is number 1, and number 2 was kept');
  });
  attempt('an anchor is altered', async () => {
    await writeFile(file, (await readFile(file, 'utf8')).replace('\\"number\\":2', '\\"number\\":3'));
    await isFound('Line 2 of the anchors is not signed with this key');
  });
  attempt('all is rewritten, and anchored again with another key', async () => {
    await tampered(owner, alteredRow, chainedAnew, lanesPutBack);
    await owner.query('truncate audit_anchor');
    await rm(file);
    await anchored(7, anothersKey);
    await isFound('Line 1 of the anchors is not signed with this key');
  });
});

attacksOn('a look at a child, where the database takes the row and keeps none', 6, (attempt) => {
  let slack: TheBot;
  beforeAll(async () => {
    slack = await theBot({ files: aCouncil });
    await slack.database.query(
      `create function swallow() returns trigger language plpgsql as 'begin return null; end'`,
    );
  });
  afterAll(() => slack.end());
  const swallowing = {
    'a trigger': [
      'create trigger swallow before insert on audit for each row execute function swallow()',
      'drop trigger swallow on audit',
    ],
    'a rule': ['create rule swallow as on insert to audit do instead nothing', 'drop rule swallow on audit'],
  } as const;
  const rowsOf = async (table: string) => (await slack.database.query(`select 1 from ${table}`)).length;

  for (const [what, [set, unset]] of Object.entries(swallowing)) {
    const where = async (proof: () => Promise<void>) => {
      await slack.database.query(set);
      await proof().finally(() => slack.database.query(unset));
    };
    attempt(`by ${what}: nothing is shown`, () =>
      where(async () => {
        await slack.command('U0PRIYA', 'child 2041');
        expect(slack.lastWords('U0PRIYA')).toMatch(/^Something went wrong on our side. Nothing was changed. [^2]*$/);
      }),
    );
    attempt(`by ${what}: nothing is changed`, () =>
      where(async () => {
        await slack.command('U0PRIYA', 'contact 2041');
        expect(slack.pageWords('U0PRIYA')).toMatch(/^Something went wrong on our side. Nothing was changed./);
        expect(await rowsOf('draft')).toBe(0);
      }),
    );
    attempt(`by ${what}: a child there is not is answered the same`, () =>
      where(async () => {
        await slack.command('U0PRIYA', 'child 9999');
        expect(slack.lastWords('U0PRIYA')).toMatch(/^Something went wrong on our side. Nothing was changed. [^9]*$/);
      }),
    );
  }
});

test('the file of anchors is for nobody else’s eyes, and never behind a link that somebody put there', async () => {
  await anAudit();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const target = path.join(folder, 'target');
  await symlink(target, path.join(folder, 'link'));
  file = path.join(folder, 'link');
  await expect(anchored(9)).rejects.toThrow('ELOOP');
  await expect(stat(target)).rejects.toThrow('ENOENT');
  await noAudit();
});
