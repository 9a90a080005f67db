import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../src/store/database/database.ts';
import { storeOn } from '../../../src/store/store.ts';
import { aDatabase } from '../../support/database.ts';
import { inTransaction } from '../../support/in-transaction.ts';
import { reading, staffCsv } from '../given.ts';
import { importTo } from '../import-to-database.ts';

let database: DataSource;
let drop: () => Promise<void>;
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  database = await openDatabase(made.ownerUrl, 2);
});
afterAll(async () => {
  await database.destroy();
  await drop();
});

const cell = (...values: string[]) => fc.constantFrom(...values);
const day = cell('01/03/2025', '17/03/2025', '18/03/2025', '02/06/2025', '01/09/2025', '2026-01-05', '', '31/02/2025');
const dirt = cell('', ' ', '\u0000', 'a\u0007b', '=1+1', '€'.repeat(300), "'; --", '0', '1e9');
const child = fc.oneof({ weight: 9, arbitrary: cell('1', '2', 'A3', '0004') }, { weight: 1, arbitrary: dirt });
const orDirt = (arbitrary: fc.Arbitrary<string>) => fc.oneof({ weight: 7, arbitrary }, { weight: 1, arbitrary: dirt });
const slackId = cell('U01', 'U02', 'U03', '');
const email = cell('a@c.test', 'B@c.test', 'c@c.test', '');
const person = fc.oneof(slackId, email);
const team = cell('North', 'north ', 'South', '');
const participation = cell('PN0', 'PN1', 'PN2', '');
const yesNo = cell('Y', 'N', '');

/** Of every table: a handful of rows that clash with one another, with what is known, and with sense. */
const tables: Record<string, readonly [header: string, ...cells: fc.Arbitrary<string>[]]> = {
  teams: ['team,slack_channel_id,manager', orDirt(team), cell('C01', 'C02', ''), orDirt(person)],
  staff: [
    'slack_user_id,name,role,team,email,phone,fte,left_on',
    orDirt(slackId),
    orDirt(cell('Ruth Bell', 'Tom Hart')),
    cell('iro', 'iro', 'social worker', 'team manager'),
    team,
    orDirt(email),
    dirt,
    orDirt(cell('0', '1', '0.5')),
    orDirt(cell('', '01/01/2026', '01/01/2027', 'back')),
  ],
  caseload: [
    'child,initials,iro,social_worker,team,sibling_group,parent,restricted',
    child,
    orDirt(cell('KM', 'ß', 'ﬃ', 'Jo', 'ABCD')),
    person,
    person,
    orDirt(team),
    orDirt(cell('F1', 'F2', '')),
    child,
    orDirt(cell('yes', 'no', 'lifted')),
  ],
  header: ['CHILD,DOB,ETHNIC,UPN', child, day, dirt, dirt],
  episodes: [
    'CHILD,DECOM,RNE,LS,PLACE,DEC,REC',
    child,
    day,
    orDirt(cell('S', 'P', 'L')),
    orDirt(cell('C2', 'V2', 'V3')),
    cell('U4', 'A5'),
    day,
    cell('', 'X1', 'E8', 'E4A'),
  ],
  reviews: ['CHILD,DOB,REVIEW,REVIEW_CODE', child, day, day, orDirt(participation)],
  list8: [
    "Child Unique ID,Date of Birth,Date Started to be Looked After,Start date of current legal status,Child's Legal Status,Date of Latest Statutory Review,What is the permanence plan for this child?,Date Ceased to be Looked After,Reason Ceased to be Looked After,Start Date of Most Recent Placement,Placement Type,Allocated Team,Allocated Worker",
    child,
    day,
    day,
    day,
    cell('C2', 'E1'),
    day,
    orDirt(cell('a) Return', 'b) Adoption')),
    day,
    cell('E8', ''),
    day,
    cell('U6', ''),
    orDirt(team),
    orDirt(cell('Ruth Bell', 'Tom Hart')),
  ],
  ssdEpisodes: [
    'clae_person_id,clae_cla_id,clae_entered_care_date,clae_cla_episode_ceased,clae_cla_episode_ceased_reason',
    child,
    orDirt(cell('p1', 'p2', 'p3')),
    day,
    day,
    cell('X1', 'E8', ''),
  ],
  ssdReviews: [
    'clar_cla_review_id,clar_cla_id,clar_cla_person_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation',
    orDirt(cell('R1', 'R2', 'R3', '')),
    cell('p1', 'p2', ''),
    child,
    day,
    day,
    yesNo,
    orDirt(participation),
  ],
};

// A nought byte near its beginning makes a file no CSV at all: here it comes later.
const csvOf = ([header, ...cells]: readonly [string, ...fc.Arbitrary<string>[]]) =>
  fc
    .array(fc.tuple(...cells), { maxLength: 5 })
    .map((rows) => `${header},${' '.repeat(520)}\n${rows.map((row) => `${row.join(',')},\n`).join('')}`);

const files = fc.record(
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [`${name}.csv`, csvOf(table)])),
  { requiredKeys: [] },
);

test('whatever files come, in whatever order, the database takes them', async () => {
  const store = storeOn(database);
  await fc.assert(
    fc.asyncProperty(fc.array(files, { minLength: 1, maxLength: 4 }), async (imports) => {
      await database.query('truncate team, person, child cascade');
      for (const given of imports) {
        await importTo(store, await reading(given as Record<string, string>), '2026-04-10');
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('somebody who has left and is named again is one row in the database too', async () => {
  const store = storeOn(database);
  const ruth = staffCsv('U0RUTH,Ruth Bell,iro,,ruth@c.test,,');
  const left = ruth.replace('fte', 'fte,left_on').replace(',,\n', ',,,01/04/2026\n');
  await database.query('truncate team, person, child cascade');
  for (const text of [left, ruth]) await importTo(store, await reading({ 'staff.csv': text }), '2026-04-10');
  expect((await inTransaction(store, (tx) => tx.staff('2026-04-10'))).people).toEqual([]);
  expect((await inTransaction(store, (tx) => tx.everyone())).people).toMatchObject([{ leftOn: '2026-04-01' }]);
});
