import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { withTables } from '../../../docs/readme-tables.ts';
import { type Casework, caseworkOn } from '../../../src/casework/casework.ts';
import { monthDigest, myDayDigest, teamDayDigest, weekDigest } from '../../../src/casework/digests/digests.ts';
import { mySettings } from '../../../src/casework/digests/my-settings.ts';
import type { Digest } from '../../../src/casework/perform/plan-digests.ts';
import { instantAt } from '../../../src/clock.ts';
import type { Person } from '../../../src/domain/people/people.ts';
import type { Cover } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { subjectFrom } from '../../../src/domain/records/notices.ts';
import { digestTimetable } from '../../../src/domain/time/digest-times.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { type Store, storeOn } from '../../../src/store/store.ts';
import { aCover, aPerson } from '../../support/builders.ts';
import { aDatabase } from '../../support/database.ts';
import { inTransaction } from '../../support/in-transaction.ts';

let database: DataSource;
let store: Store;
let casework: Casework;
let drop: () => Promise<void>;
let here = { day: '2026-06-16', time: '08:00' };

const staffMember = (name: string, given: Partial<Person> = {}) =>
  aPerson({ id: randomUUID(), name, slackUserId: `U0${name}`, email: `${name}@example.gov.uk`, ...given });
const priya = staffMember('Priya');
const marcus = staffMember('Marcus');
const helen = staffMember('Helen', { role: 'iro manager' });
const farah = staffMember('Farah', { role: 'team manager', slackUserId: null });
const north = { id: randomUUID(), name: 'North', slackChannelId: 'C0NORTH', managerId: farah.id };

beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  database = await openDatabase(made.url, 2);
  store = storeOn(database);
  const now = () => instantAt(here.day, here.time);
  const world = { now, today: () => here.day, time: () => here.time, at: instantAt, law: lawOfEngland };
  casework = caseworkOn(store, { ...world, newId: randomUUID });
});
beforeEach(async () => {
  for (const table of ['delivery', 'job_run', 'cover', 'preference', 'team', 'person']) {
    await database.query(`delete from ${table}`);
  }
  await joins(priya);
});
afterAll(async () => {
  await store.close();
  await drop();
});

const joins = (row: Person) => inTransaction(store, (tx) => tx.apply([{ put: 'person', row }]));
const worksOn = (personId: string, days: readonly number[], digestAt: string | null = null) =>
  inTransaction(store, (tx) =>
    tx.apply([{ put: 'preference', row: { id: personId, personId, worksOn: days, digestAt } }]),
  );
const isAway = (given: Partial<Cover>) =>
  inTransaction(store, (tx) => tx.apply([{ put: 'cover', row: aCover({ id: randomUUID(), ...given }) }]));

/** The clock shows this, and a minute begins: how many more are to be told. */
async function at(moment: string, digest: Digest = myDayDigest): Promise<number> {
  const [day = '', time = ''] = moment.split(' ');
  here = { day, time };
  return casework.plan(digest);
}
/** The same, and all of them are sent. */
async function sentAt(moment: string, { said = 'items', digest = myDayDigest } = {}): Promise<number> {
  const told = await at(moment, digest);
  await database.query(`update delivery set state = 'sent', sent = 1, said = $1 where state = 'waiting'`, [said]);
  return told;
}
/** The newest that is planned for this person. */
async function newest({ id }: Person = priya) {
  const [row] = await database.query<{ subject: string; state: string; untilAt: Date }[]>(
    `select subject, state, until_at as "untilAt" from delivery where person_id = $1 order by told desc limit 1`,
    [id],
  );
  return { ...subjectFrom('my day', row?.subject ?? ''), state: row?.state, untilAt: row?.untilAt.toISOString() };
}

describe('The morning’s digest is planned', () => {
  test.each([
    ['not before 8:35', '2026-06-16 08:34', 0],
    ['at 8:35', '2026-06-16 08:35', 1],
    ['a little late', '2026-06-16 11:59', 1],
    ['not at a weekend', '2026-06-20 09:00', 0],
    ['not on a bank holiday', '2026-05-25 09:00', 0],
    ['not on Good Friday', '2026-04-03 09:00', 0],
    ['not on Christmas Day', '2026-12-25 09:00', 0],
    ['not on the Monday for Boxing Day', '2026-12-28 09:00', 0],
    ['on the Tuesday after it', '2026-12-29 08:35', 1],
  ])('%s', async (_, moment, told) => {
    expect(await at(moment)).toBe(told);
  });

  test('once, however often the minute comes and however many copies ring at once', async () => {
    here = { day: '2026-06-16', time: '08:35' };
    const told = await Promise.all([1, 2, 3].map(() => casework.plan(myDayDigest)));
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await at('2026-06-16 08:36')).toBe(0);
  });

  test.each([
    ['the Friday before the clocks go forward', '2026-03-27', '2026-03-27T12:00:00.000Z'],
    ['the Monday after', '2026-03-30', '2026-03-30T11:00:00.000Z'],
    ['the Friday before the clocks go back', '2026-10-23', '2026-10-23T11:00:00.000Z'],
    ['the Monday after', '2026-10-26', '2026-10-26T12:00:00.000Z'],
  ])('once at 8:35 in London, and until midday there, on %s', async (_, day, midday) => {
    expect([await at(`${day} 08:34`), await at(`${day} 08:35`), await at(`${day} 09:35`)]).toEqual([0, 1, 0]);
    expect(await newest()).toMatchObject({ on: day, untilAt: midday });
  });

  test('on the days a part-timer works, at the time they chose', async () => {
    await worksOn(priya.id, [1, 2], '10:15');
    const moments = ['2026-06-16 10:14', '2026-06-16 10:15', '2026-06-17 10:15', '2026-06-22 10:15'];
    const told: number[] = [];
    for (const moment of moments) told.push(await sentAt(moment));
    expect(told).toEqual([0, 1, 0, 1]);
    expect(await newest()).toMatchObject({ on: '2026-06-22', missed: [] });
  });
});

describe('When the clock jumps', () => {
  test('forwards over 8:35, the digest is planned; past midday, it is recorded as missed', async () => {
    await sentAt('2026-06-15 08:35');
    expect(await at('2026-06-16 08:10')).toBe(0);
    expect(await sentAt('2026-06-16 09:40')).toBe(1);
    expect(await at('2026-06-17 08:10')).toBe(0);
    await at('2026-06-17 12:00');
    expect(await newest()).toMatchObject({ on: '2026-06-17', state: 'dead' });
  });

  test('backwards over 8:35 or over midnight, nothing is said twice', async () => {
    await sentAt('2026-06-16 08:35');
    expect(await at('2026-06-16 08:20')).toBe(0);
    expect(await at('2026-06-16 08:35')).toBe(0);
    expect(await sentAt('2026-06-17 08:35')).toBe(1);
    expect(await at('2026-06-16 08:35')).toBe(0);
    expect(await at('2026-06-17 08:35')).toBe(0);
  });

  test('a year ahead and back again, the mornings between are not lost', async () => {
    await sentAt('2026-06-15 08:35');
    await sentAt('2027-06-15 08:35');
    expect(await sentAt('2026-06-16 08:35')).toBe(1);
    expect(await newest()).toMatchObject({ on: '2026-06-16', missed: [] });
  });
});

describe('Delivery 4: a morning that could not be', () => {
  test('stopped across the hour, and started before midday: it is made up, and nothing is missed', async () => {
    await sentAt('2026-06-15 08:35');
    await at('2026-06-16 08:30');
    expect(await at('2026-06-16 11:59')).toBe(1);
    expect(await newest()).toMatchObject({ on: '2026-06-16', state: 'waiting', missed: [] });
  });

  test('stopped all morning, or for days: each is named in the next, the newest five', async () => {
    await sentAt('2026-06-15 08:35');
    await at('2026-06-16 12:00');
    await at('2026-06-17 12:30');
    await at('2026-06-18 08:35');
    expect(await newest()).toMatchObject({ on: '2026-06-18', missed: ['2026-06-16', '2026-06-17'] });
    await sentAt('2026-06-18 08:36');
    await at('2026-06-29 08:35');
    const week = ['2026-06-22', '2026-06-23', '2026-06-24', '2026-06-25', '2026-06-26'];
    expect(await newest()).toMatchObject({ on: '2026-06-29', missed: week });
  });

  test('planned, and then stopped before it went out: it is named', async () => {
    await sentAt('2026-06-15 08:35');
    await at('2026-06-16 08:35');
    await at('2026-06-17 08:35');
    expect(await newest()).toMatchObject({ on: '2026-06-17', missed: ['2026-06-16'] });
  });

  test('running only before the hour is not having run', async () => {
    await sentAt('2026-06-15 08:35');
    await at('2026-06-16 08:34');
    await at('2026-06-17 08:35');
    expect(await newest()).toMatchObject({ missed: ['2026-06-16'] });
  });

  test('nobody misses what they never had: not their first, nor the days before they joined', async () => {
    await sentAt('2026-06-15 08:35');
    await joins(marcus);
    expect(await at('2026-06-16 12:30')).toBe(1);
    expect(await at('2026-06-17 08:35')).toBe(2);
    expect(await newest(marcus)).toMatchObject({ on: '2026-06-17', missed: [] });
    expect(await newest(priya)).toMatchObject({ on: '2026-06-17', missed: ['2026-06-16'] });
  });

  test('somebody who was away, and was covered, missed nothing; nor did somebody who was not at work', async () => {
    await joins(marcus);
    await sentAt('2026-06-15 08:35');
    await isAway({ forPersonId: priya.id, byPersonId: marcus.id, fromOn: '2026-06-16', toOn: '2026-06-17' });
    expect([await sentAt('2026-06-16 08:35'), await sentAt('2026-06-17 08:35')]).toEqual([1, 1]);
    await worksOn(marcus.id, [1, 2, 3]);
    expect(await sentAt('2026-06-18 08:35')).toBe(1);
    expect(await newest(priya)).toMatchObject({ on: '2026-06-18', missed: [] });
    await sentAt('2026-06-19 08:35');
    await at('2026-06-22 08:35');
    expect(await newest(marcus)).toMatchObject({ on: '2026-06-22', missed: [] });
  });
});

describe('Delivery 3: an empty day', () => {
  test('says so once, and then is silent', async () => {
    await sentAt('2026-06-15 08:35', { said: 'all clear' });
    await sentAt('2026-06-16 08:35');
    expect(await newest()).toMatchObject({ quiet: true });
    await sentAt('2026-06-17 08:35', { said: 'items' });
    await at('2026-06-18 08:35');
    expect(await newest()).toMatchObject({ quiet: false });
  });

  test('speaks again to name a day that was missed', async () => {
    await sentAt('2026-06-15 08:35', { said: 'all clear' });
    await at('2026-06-17 08:35');
    expect(await newest()).toMatchObject({ missed: ['2026-06-16'], quiet: false });
  });
});

describe('The week’s digest is planned', () => {
  beforeEach(() => joins(helen));
  const week = (moment: string) => sentAt(moment, { digest: weekDigest });

  test('on Monday at 9, and on the Tuesday after Easter', async () => {
    expect([await week('2026-06-15 08:59'), await week('2026-06-15 09:00'), await week('2026-06-16 09:00')]).toEqual([
      0, 1, 0,
    ]);
    expect([await week('2026-04-06 09:00'), await week('2026-04-07 09:00'), await week('2026-04-08 09:00')]).toEqual([
      0, 1, 0,
    ]);
  });

  test('for a manager who does not work on Mondays, on the first day that they do', async () => {
    await worksOn(helen.id, [2, 3, 4]);
    expect([await week('2026-06-15 09:00'), await week('2026-06-16 09:00'), await week('2026-06-17 09:00')]).toEqual([
      0, 1, 0,
    ]);
  });

  test('and a Monday when nothing ran is named in the next', async () => {
    await week('2026-06-15 09:00');
    await week('2026-06-24 09:00');
    await week('2026-06-29 09:00');
    expect(await newest(helen)).toMatchObject({ on: '2026-06-29', missed: ['2026-06-22'] });
  });
});

test('the digest of a team whose manager is not in Slack is the IRO manager’s to receive', async () => {
  await joins(farah);
  await joins(helen);
  await inTransaction(store, (tx) => tx.apply([{ put: 'team', row: north }]));
  expect(await at('2026-06-16 09:00', teamDayDigest)).toBe(1);
  expect(await newest(helen)).toMatchObject({ on: '2026-06-16' });
});

describe('The month’s message is planned', () => {
  test.each([
    ['on the first of a month', '2026-07-01 09:00', 1],
    ['not before nine', '2026-07-01 08:59', 0],
    ['not on the second', '2026-07-02 09:00', 0],
    ['on the Monday, where the first is a Saturday', '2026-08-03 09:00', 1],
    ['not on that Saturday', '2026-08-01 09:00', 0],
    ['on 4 January, after a holiday and a weekend', '2027-01-04 09:00', 1],
    ['not at the first of a week that is not one of a month', '2026-06-15 09:00', 0],
  ])('%s', async (_, moment, told) => {
    await joins(helen);
    expect(await at(moment, monthDigest)).toBe(told);
  });

  test('one that could not go out is named in the next', async () => {
    await joins(helen);
    await sentAt('2026-06-01 09:00', { digest: monthDigest });
    await database.query(`update delivery set state = 'dead', sent = 0`);
    await sentAt('2026-07-01 09:00', { digest: monthDigest });
    expect(await newest(helen)).toMatchObject({ on: '2026-07-01', missed: ['2026-06-01'] });
  });

  test('for whoever does not work on that day, on their first day of the month', async () => {
    await joins(helen);
    await worksOn(helen.id, [5]);
    expect([await at('2026-07-01 09:00', monthDigest), await at('2026-07-03 09:00', monthDigest)]).toEqual([0, 1]);
  });
});

describe('When the timetable is changed', () => {
  const before = structuredClone(digestTimetable);
  afterEach(() => {
    Object.assign(digestTimetable, structuredClone(before));
  });

  test('the day is planned from its new hour, and the README and settings say that hour', async () => {
    digestTimetable['my day'].at = '10:00';
    expect([await at('2026-06-16 09:59'), await at('2026-06-16 10:00')]).toEqual([0, 1]);
    expect(withTables('<!-- table: jobs -->\n<!-- end -->')).toContain('| 10:00, working days |');
    const settings = await casework.as({ personId: priya.id })(mySettings, { page: 1 });
    expect(settings.usualDigestAt).toBe('10:00');
  });

  test('a team’s and the week’s follow it too, and come on the days it gives', async () => {
    await joins(helen);
    await joins(farah);
    await inTransaction(store, (tx) => tx.apply([{ put: 'team', row: north }]));
    digestTimetable['team day'].at = '09:30';
    digestTimetable.week = { at: '09:45', on: 'working days' };
    const minute = async (time: string) => [
      await at(`2026-06-16 ${time}`, teamDayDigest),
      await at(`2026-06-16 ${time}`, weekDigest),
    ];
    expect([await minute('09:29'), await minute('09:30'), await minute('09:45')]).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });
});
