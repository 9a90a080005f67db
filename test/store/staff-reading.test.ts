import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Staff } from '../../src/domain/people/staff.ts';
import type { Change } from '../../src/domain/records/case-file.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { type Store, storeOn, type Transaction } from '../../src/store/store.ts';
import { aCover, aPerson } from '../support/builders.ts';
import { aDatabase } from '../support/database.ts';
import { inTransaction } from '../support/in-transaction.ts';
import { journey } from '../support/journey.ts';

const test = journey();

const today = '2026-06-16';

let drop: () => Promise<void>;
let here: Store;
let elsewhere: Store;
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  // Two copies of the service on one database.
  here = storeOn(await openDatabase(made.url, 4));
  elsewhere = storeOn(await openDatabase(made.url, 4));
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
  await drop();
});

const staffHere = (): Promise<Staff> => inTransaction(here, (tx) => tx.staff(today));
const nameOf = ({ people }: Staff, id: string) => people.find((one) => one.id === id)?.name;
const saidElsewhere = (...changes: Change[]) => inTransaction(elsewhere, (tx) => tx.apply(changes));

const somebody = (name: string) =>
  aPerson({ id: randomUUID(), name, slackUserId: `U0${name}`, email: null, teamId: null });
const priya = somebody('Priya');
const dan = somebody('Dan');
const team = { id: randomUUID(), name: 'North', slackChannelId: null, managerId: null };
const days = { fromOn: today, toOn: today };
const cover = aCover({ id: randomUUID(), forPersonId: priya.id, byPersonId: dan.id, ...days });

const preference = { id: priya.id, personId: priya.id, worksOn: [1, 2], digestAt: null };
const channel = { id: team.id, teamId: team.id, initialsInChannel: true, namesIros: false };

test.each<[string, Change[], (staff: Staff) => unknown, unknown]>([
  [
    'somebody new',
    [
      { put: 'person', row: priya },
      { put: 'person', row: dan },
    ],
    ({ people }) => people.length,
    2,
  ],
  [
    'another role',
    [{ put: 'person', row: { ...priya, role: 'team manager' } }],
    ({ people }) => people.find(({ id }) => id === priya.id)?.role,
    'team manager',
  ],
  ['a team', [{ put: 'team', row: team }], ({ teams }) => teams[0]?.name, 'North'],
  [
    'cover, by somebody in the same role',
    [
      { put: 'person', row: priya },
      { put: 'cover', row: cover },
    ],
    ({ covers }) => covers.length,
    1,
  ],
  [
    'that the role which is covered was left',
    [{ put: 'person', row: { ...priya, role: 'team manager' } }],
    ({ covers }) => covers.length,
    0,
  ],
  ['that it is theirs again', [{ put: 'person', row: priya }], ({ covers }) => covers.length, 1],
  ['the end of cover', [{ remove: 'cover', id: cover.id }], ({ covers }) => covers.length, 0],
  ['a preference', [{ put: 'preference', row: preference }], ({ preferences }) => preferences[0]?.worksOn, [1, 2]],
  [
    'what a channel may show',
    [{ put: 'team_preference', row: channel }],
    ({ teamPreferences }) => teamPreferences[0]?.initialsInChannel,
    true,
  ],
  ['a leaver', [{ put: 'person', row: { ...dan, leftOn: today } }], ({ people }) => people.length, 1],
])('%s, said to one copy of the service, is known to another at the next question', async (_, changes, read, is) => {
  expect(read(await staffHere())).not.toEqual(is);
  await saidElsewhere(...changes);
  expect(read(await staffHere())).toEqual(is);
});

test('while nothing changes they are not read again', async () => {
  expect(await staffHere()).toBe(await staffHere());
});

test('another day has its own staff', async () => {
  const tomorrows = { ...cover, id: randomUUID(), fromOn: '2026-06-17', toOn: '2026-06-17' };
  await saidElsewhere({ put: 'person', row: dan }, { put: 'cover', row: tomorrows });
  expect((await staffHere()).covers).toEqual([]);
  expect((await inTransaction(here, (tx) => tx.staff('2026-06-17'))).covers).toEqual([tomorrows]);
});

test('what was rolled back is nobody’s staff, even when the next change counts the same', async () => {
  const renamed = (name: string): Change => ({ put: 'person', row: { ...priya, name } });
  await staffHere();
  const fault = inTransaction(here, async (tx) => {
    await tx.apply([renamed('Never')]);
    expect(nameOf(await tx.staff(today), priya.id)).toBe('Never');
    throw new Error('the lights went out');
  });
  await expect(fault).rejects.toThrow('the lights went out');
  await saidElsewhere(renamed('Priya Shah'));
  expect(nameOf(await staffHere(), priya.id)).toBe('Priya Shah');
});

/** Does it in a transaction of the other copy, which is left open until the work is done. */
async function whileOpen(changes: Change[], work: () => Promise<void>): Promise<void> {
  let begun = () => {};
  let finish = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const isFinished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const open = inTransaction(elsewhere, async (tx: Transaction) => {
    await tx.apply(changes);
    begun();
    await isFinished;
  });
  await isBegun;
  await work();
  finish();
  await open;
}

test('two who change the staff at once do not wait, and both are known when they have', async () => {
  const ann = somebody('Ann');
  const bob = somebody('Bob');
  await whileOpen([{ put: 'person', row: ann }], async () => {
    await inTransaction(here, (tx) => tx.apply([{ put: 'person', row: bob }]));
    const staff = await staffHere();
    expect([nameOf(staff, ann.id), nameOf(staff, bob.id)]).toEqual([undefined, 'Bob']);
  });
  expect(nameOf(await staffHere(), ann.id)).toBe('Ann');
});
