import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { leaveTrace } from '../../../src/casework/perform/perform.ts';
import { auditBreaks } from '../../../src/store/audit/audit.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { type Store, storeOn } from '../../../src/store/store.ts';
import { aDatabase } from '../../support/database.ts';
import { tampered } from '../../support/tampering.ts';

let drop: () => Promise<void>;
let database: DataSource;
let store: Store;
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  database = await openDatabase(made.ownerUrl, 4);
  store = storeOn(database);
});
afterAll(async () => {
  await store.close();
  await drop();
});

const actor = { personId: null, name: 'Priya Nair', role: 'iro' };
const look = (action: string) =>
  leaveTrace(store, {
    at: '2026-06-16T07:35:00.000Z',
    actor,
    action,
    childId: null,
    ended: 'done',
    about: { page: 1 },
  });
const lane = async () => (await database.query('select lane from audit order by at, lane, position limit 1'))[0].lane;

beforeEach(async () => {
  await tampered(
    database,
    'truncate audit',
    `update audit_lane set length = 0, hash = sha256(convert_to('iro audit lane ' || lane, 'utf8'))`,
  );
  for (const action of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']) await look(action);
});

describe('The audit trail is append-only, in the database itself', () => {
  test.each([
    'update audit set action = action',
    'delete from audit',
    'truncate audit',
    'update audit_lane set length = 0',
    'delete from audit_lane',
    "insert into audit_lane values (99, 0, sha256(convert_to('x', 'utf8')))",
  ])('%s', async (sql) => {
    await expect(database.query(sql)).rejects.toThrow('append-only');
  });
});

describe('verify', () => {
  test('finds nothing wrong with a trail nobody touched, however many wrote at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => look(`at once ${at}`)));
    expect(await auditBreaks(database)).toEqual({ rows: 46, breaks: [] });
  });

  test.each([
    ['who', `person = 'Somebody Else'`],
    ['what', `action = 'nothing'`],
    ['when', `at = at + interval '1 microsecond'`],
    ['how it ended', `ended = 'refused'`],
    ['the particulars', `about = '{"page": 2}'`],
  ])('finds a row altered afterwards: %s', async (_, change) => {
    const where = await lane();
    await tampered(database, `update audit set ${change} where lane = ${where} and position = 1`);
    const { breaks } = await auditBreaks(database);
    expect(breaks).toContainEqual({ lane: where, position: 1, says: 'this row was altered after it was written' });
  });

  test('finds a row taken out of the middle', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => look(`more ${at}`)));
    const [{ lane: where }] = await database.query(
      'select lane from audit group by lane having count(*) > 2 order by lane limit 1',
    );
    await tampered(database, `delete from audit where lane = ${where} and position = 2`);
    const { breaks } = await auditBreaks(database);
    expect(breaks).toContainEqual({ lane: where, position: 3, says: 'rows are missing before this one' });
  });

  test('finds the newest rows cut off', async () => {
    const where = await lane();
    await tampered(database, `delete from audit where lane = ${where}`);
    const { breaks } = await auditBreaks(database);
    expect(breaks.map(({ says }) => says)).toContain('rows are missing from the end');
  });
});
