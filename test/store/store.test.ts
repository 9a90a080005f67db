import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Change } from '../../src/domain/records/case-file.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { type Store, storeOn } from '../../src/store/store.ts';
import {
  aChild,
  anActor,
  anAllocation,
  anEpisode,
  aPeriod,
  aPermanencePlan,
  aPerson,
  aReview,
  nothingReviewed,
} from '../support/builders.ts';
import { aDatabase } from '../support/database.ts';
import { inTransaction } from '../support/in-transaction.ts';

let drop: () => Promise<void>;
let store: Store;
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  store = storeOn(await openDatabase(made.url, 4));
});
afterAll(async () => {
  await store.close();
  await drop();
});

const priya = aPerson({ id: randomUUID() });
function childWith(reference: string, initials = 'KM') {
  const childId = randomUUID();
  const child = aChild({ id: childId, reference, initials, teamId: null });
  const period = aPeriod({ id: randomUUID(), childId });
  const rows = {
    child,
    period,
    episode: anEpisode({ id: randomUUID(), childId, periodId: period.id }),
    review: aReview({ id: randomUUID(), childId }),
    plan: aPermanencePlan({ id: randomUUID(), childId }),
    allocation: anAllocation({ id: randomUUID(), childId, personId: priya.id }),
  };
  const changes: Change[] = [
    { put: 'person', row: priya },
    { put: 'allocation', row: rows.allocation },
    { put: 'review', row: rows.review },
    { put: 'permanence_plan', row: rows.plan },
    { put: 'episode', row: rows.episode },
    { put: 'period_of_care', row: period },
    { put: 'child', row: child },
  ];
  return { ...rows, changes };
}

test('a case file comes back as it was written, whatever the order of writing', async () => {
  const { child, period, episode, review, plan, allocation, changes } = childWith('4001');
  await inTransaction(store, (tx) => tx.apply(changes));
  const read = await inTransaction(store, (tx) => tx.caseFile({ id: child.id }, false));
  expect(read).toEqual({
    child,
    periods: [period],
    episodes: [episode],
    reviews: [review],
    permanencePlans: [plan],
    allocations: [allocation],
    restrictionExceptions: [],
    disagreements: [],
    ...nothingReviewed,
  });
});

test('of two changes to one row in one breath, the later stands', async () => {
  const { child, changes } = childWith('4002');
  const renamed = { ...child, initials: 'ZZ' };
  await inTransaction(store, (tx) => tx.apply([...changes, { put: 'child', row: renamed }]));
  expect((await inTransaction(store, (tx) => tx.caseFile({ references: ['4002'] }, false)))?.child).toEqual(renamed);
});

test('a fault half way leaves nothing behind', async () => {
  const { changes } = childWith('4003');
  const fault = inTransaction(store, async (tx) => {
    await tx.apply(changes);
    throw new Error('the lights went out');
  });
  await expect(fault).rejects.toThrow('the lights went out');
  expect(await inTransaction(store, (tx) => tx.caseFile({ references: ['4003'] }, false))).toBeNull();
});

test('the database refuses what the program should never ask: two reviews of a child on one day', async () => {
  const { child, changes } = childWith('4004');
  await inTransaction(store, (tx) => tx.apply(changes));
  const again: Change = { put: 'review', row: aReview({ id: randomUUID(), childId: child.id }) };
  await expect(inTransaction(store, (tx) => tx.apply([again]))).rejects.toThrow('review_once_a_day');
});

test('and two IROs for a child at once', async () => {
  const { child, changes } = childWith('4005');
  await inTransaction(store, (tx) => tx.apply(changes));
  const second: Change = {
    put: 'allocation',
    row: anAllocation({ id: randomUUID(), childId: child.id, personId: priya.id }),
  };
  await expect(inTransaction(store, (tx) => tx.apply([second]))).rejects.toThrow('allocation_one_at_a_time');
});

test('two people who would change one child take turns', async () => {
  const { child, changes } = childWith('4006');
  await inTransaction(store, (tx) => tx.apply(changes));
  const order: string[] = [];
  let holding = () => {};
  const held = new Promise<void>((resolve) => {
    holding = resolve;
  });
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const first = inTransaction(store, async (tx) => {
    await tx.caseFile({ id: child.id }, true);
    holding();
    await finished;
    order.push('first');
  });
  await held;
  const second = inTransaction(store, async (tx) => {
    const file = tx.caseFile({ id: child.id }, true);
    finish();
    await file;
    order.push('second');
  });
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

test('a caseload holds the children within reach who are looked after, and those nobody can date', async () => {
  const left = childWith('4007', 'LL');
  const ended: Change = { put: 'period_of_care', row: { ...left.period, ceasedOn: '2026-05-01' } };
  const undated = childWith('4008', 'LL');
  const onlyChild = undated.changes.filter(
    (change) => 'put' in change && ['child', 'person', 'allocation'].includes(change.put),
  );
  const here = childWith('4009', 'LL');
  await inTransaction(store, (tx) => tx.apply([...left.changes, ended, ...onlyChild, ...here.changes]));
  const references = (role: 'iro' | 'social worker' | 'iro manager', actsFor: string[]) =>
    inTransaction(store, async (tx) => {
      const actor = anActor({ role, actsFor });
      const among = { initials: 'LL', lookedAfterOn: '2026-06-16' };
      const files = await tx.caseload(actor, 'see review dates', '2026-06-16', among);
      return files.map(({ child }) => child.reference);
    });
  expect(await references('iro', [priya.id])).toEqual(['4008', '4009']);
  expect(await references('iro', [randomUUID()])).toEqual([]);
  expect(await references('social worker', [priya.id])).toEqual([]);
  expect(await references('iro manager', [])).toEqual(['4008', '4009']);
});
