import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Change } from '../../../src/domain/records/case-file.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { type Claimed, outboxOn } from '../../../src/store/outbox/outbox.ts';
import { type Store, storeOn } from '../../../src/store/store.ts';
import { aChild, aPerson } from '../../support/builders.ts';
import { aDatabase } from '../../support/database.ts';
import { inTransaction } from '../../support/in-transaction.ts';

const [child, other, person, key] = [randomUUID(), randomUUID(), randomUUID(), 'my day/2026-06-16'];
const today = '2026-06-16';
let own: Awaited<ReturnType<typeof aDatabase>>;
let database: DataSource;
let store: Store;
beforeAll(async () => {
  own = await aDatabase();
  database = await openDatabase(own.url, 4);
  store = storeOn(database);
  await inTransaction(store, (tx) =>
    tx.apply([
      { put: 'person', row: aPerson({ id: person }) },
      ...[child, other].map((id): Change => ({ put: 'child', row: aChild({ id, reference: id, teamId: null }) })),
      { tell: { key, to: person, notice: 'my day', childId: null, subject: { on: today, missed: [], quiet: false } } },
    ]),
  );
});
afterAll(async () => {
  await database.destroy();
  await own.drop();
});

/** What the next comparison is about; after it everything has been compared. */
const compared = () =>
  inTransaction(store, async (tx) => {
    const found = await tx.sight.compared(today);
    if (found === null) return null;
    const children = await tx.sight.children(found.isStale ? 'everybody' : { to: [], since: found.before ?? '' });
    const shown = await tx.sight.shown(children);
    await tx.sight.compare(today, found, {});
    return shown.map(({ childId }) => childId);
  });
const say = async (...childIds: string[]) => {
  const outbox = outboxOn(database);
  await database.query(`update delivery set state = 'waiting', wanted = wanted + 1, lease_until = null`);
  const [claimed] = await outbox.claim('2026-06-16T08:00:00Z', 1, { posts: [], edits: [], outlived: false });
  const mine = claimed as Claimed;
  const names = childIds.map((childId) => ({ childId, permission: 'be told each morning' as const }));
  await outbox.begin(mine, 'D0PRIYA', names);
  await outbox.settle(mine, { state: 'sent', sent: mine.wanted, channel: 'D0PRIYA', ts: '1.1', stands: mine.wanted });
};
beforeEach(async () => {
  await say(child);
  await compared();
});
const touch = `update child set born_on = born_on where id = '${child}'`;

test('nothing is compared again as long as nothing is written', async () => {
  expect(await compared()).toEqual([]);
});

test('a child is compared again when anything in the child’s file is written', async () => {
  await database.query(touch);
  expect(await compared()).toEqual([child]);
  expect(await compared()).toEqual([]);
});

test('so is one whose file was being written to for longer than the last comparison took', async () => {
  const importing = database.createQueryRunner();
  await importing.startTransaction();
  await importing.query(touch);
  expect(await compared()).toEqual([]);
  await importing.commitTransaction();
  await importing.release();
  expect(await compared()).toEqual([child]);
});

test('what was worded before a change, and sent after it was compared, is compared again', async () => {
  await database.query(touch);
  await compared();
  await say(child);
  expect(await compared()).toEqual([child]);
});

test('a message names whom its last wording names, and nobody before', async () => {
  await say(other);
  expect(await compared()).toEqual([other]);
  await say();
  expect(await database.query('select 1 from delivery_child')).toEqual([]);
});

test('everything is compared on another day, and by a server that was started again', async () => {
  await database.query(`update sight_compared set on_day = '2026-06-15'`);
  expect(await compared()).toEqual([child]);
  await database.query(`update sight_compared set server = 'another'`);
  expect(await compared()).toEqual([child]);
});

test('one copy of the service compares at a time', async () => {
  await inTransaction(store, async (tx) => {
    await tx.sight.compared(today);
    expect(await compared()).toBeNull();
  });
});
