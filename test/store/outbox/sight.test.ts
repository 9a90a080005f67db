import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Change } from '../../../src/domain/records/case-file.ts';
import { openDatabase } from '../../../src/store/database/database.ts';
import { type LeasedDelivery, outboxOn } from '../../../src/store/outbox/outbox.ts';
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
const begun = async (channel: string, childIds: readonly string[]): Promise<LeasedDelivery> => {
  const outbox = outboxOn(database);
  await database.query(
    `update delivery set state = 'waiting', wanted = wanted + 1, lease_until = null, next_at = null
     where key = $1`,
    [key],
  );
  const [claimed] = await outbox.claim('2026-06-16T08:00:00Z', 1, { posts: [], edits: [], outlived: false });
  const names = childIds.map((childId) => ({ childId, permission: 'be told each morning' as const }));
  await outbox.begin(claimed as LeasedDelivery, channel, names);
  return claimed as LeasedDelivery;
};
const settled = (mine: LeasedDelivery, channel: string) =>
  outboxOn(database).settle(mine, { state: 'sent', sent: mine.wanted, channel, ts: '1.1', stands: mine.wanted });
const begunAt = async (channel: string): Promise<LeasedDelivery> => {
  const mine = await begun(channel, [child]);
  await settled(mine, channel);
  return mine;
};
const say = async (...childIds: string[]) => settled(await begun('D0PRIYA', childIds), 'D0PRIYA');
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

test('what is being posted to a team’s channel at this moment is taken back as soon as it stands', async () => {
  const team = randomUUID();
  await inTransaction(store, (tx) =>
    tx.apply([{ put: 'team', row: { id: team, name: 'North', slackChannelId: 'C0NORTH', managerId: null } }]),
  );
  await database.query('update delivery set ts = null, team_id = $1', [team]);
  const mine = await begun('C0NORTH', [child]);
  const shown = { childId: child, personId: person, permission: 'be told each morning', roomOf: team } as const;
  expect(await inTransaction(store, (tx) => tx.sight.shown([child]))).toEqual([shown]);
  expect(await inTransaction(store, (tx) => tx.sight.takeBack([shown]))).toBe(1);
  await settled(mine, 'C0NORTH');
  expect(await database.query('select state, outlived from delivery')).toEqual([{ state: 'waiting', outlived: true }]);
  await database.query('update delivery set team_id = null, outlived = false');
});

test('a post to a channel whose reply was lost is repeated no sooner for that', async () => {
  await database.query('update delivery set ts = null, team_id = (select id from team)');
  const mine = await begun('C0NORTH', [child]);
  const until = '2026-06-16T08:05:00.000Z';
  await outboxOn(database).settle(mine, { state: 'unknown', channel: 'C0NORTH', nextAt: until });
  const shown = { childId: child, personId: person, permission: 'be told each morning' } as const;
  const [team] = await database.query<{ id: string }[]>('select id from team');
  expect(await inTransaction(store, (tx) => tx.sight.takeBack([{ ...shown, roomOf: team?.id ?? null }]))).toBe(1);
  expect(await database.query('select state, outlived, next_at from delivery')).toEqual([
    { state: 'unknown', outlived: true, next_at: new Date(until) },
  ]);
  await database.query('update delivery set team_id = null, outlived = false');
});

test('what is left behind in one channel, and then in another, is emptied in both', async () => {
  for (const channel of ['C0NORTH', 'C0SOUTH']) await outboxOn(database).leaveBehind(await begunAt(channel));
  const left = `select channel from delivery where state = 'dead' and outlived order by channel`;
  expect(await database.query(left)).toEqual([{ channel: 'C0NORTH' }, { channel: 'C0SOUTH' }]);
  await database.query(`delete from delivery where state = 'dead'`);
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
