import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Draft } from '../../src/domain/reviews/draft.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { type Store, storeOn } from '../../src/store/store.ts';
import { aPerson } from '../support/builders.ts';
import { aDatabase } from '../support/database.ts';
import { inTransaction } from '../support/in-transaction.ts';

let drop: () => Promise<void>;
let store: Store;
const priya = aPerson({ id: randomUUID(), slackUserId: 'U0PRIYA', email: null });
const marcus = aPerson({ id: randomUUID(), slackUserId: 'U0MARCUS', email: null });
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  store = storeOn(await openDatabase(made.url, 2));
  await inTransaction(store, (tx) =>
    tx.apply([
      { put: 'person', row: priya },
      { put: 'person', row: marcus },
    ]),
  );
});
afterAll(async () => {
  await store.close();
  await drop();
});

const aDraft = (draft: Partial<Draft> = {}): Draft => ({
  ...{ id: randomUUID(), personId: priya.id, form: 'record', childId: null, subject: null, page: 2, round: 3 },
  answers: { views: 'She would “like” to stay.', asked: ['a', 'b'], nothing: null },
  ...{ begunAt: '2026-01-14T09:00:00.001Z', savedAt: '2026-07-14T09:00:00.120Z', spentAt: null },
  ...draft,
});

test('a form half filled in comes back as it was kept, to the thousandth of a second', async () => {
  const draft = aDraft();
  await inTransaction(store, (tx) => tx.drafts.begin(draft));
  expect(await inTransaction(store, (tx) => tx.drafts.find(draft.id, priya.id))).toEqual(draft);
  expect(await inTransaction(store, (tx) => tx.drafts.find(draft.id, marcus.id))).toBeNull();
  expect(await inTransaction(store, (tx) => tx.drafts.unfinished(priya.id))).toEqual([draft]);
});

test('what is handed on begins at its first page, and is its new owner’s alone', async () => {
  const draft = aDraft();
  await inTransaction(store, (tx) => tx.drafts.begin(draft));
  expect(await inTransaction(store, (tx) => tx.drafts.give(draft.id, priya.id, marcus.id))).toBe(true);
  expect(await inTransaction(store, (tx) => tx.drafts.give(draft.id, priya.id, marcus.id))).toBe(false);
  const given = { ...draft, personId: marcus.id, page: 0, round: 4 };
  expect(await inTransaction(store, (tx) => tx.drafts.find(draft.id, marcus.id))).toEqual(given);
});

test('a page from an earlier round, and one of a form that was sent, is not kept', async () => {
  const draft = aDraft();
  const at = '2026-07-14T09:05:00.000Z';
  await inTransaction(store, (tx) => tx.drafts.begin(draft));
  const save = (readAt: number) => inTransaction(store, (tx) => tx.drafts.save({ ...draft, round: 4 }, readAt));
  expect(await save(2)).toBe(false);
  expect(await save(3)).toBe(true);
  const spend = () => inTransaction(store, (tx) => tx.drafts.spend(draft.id, priya.id, at));
  expect([await spend(), await spend()]).toEqual([true, false]);
  expect(await save(4)).toBe(false);
  expect(await inTransaction(store, (tx) => tx.drafts.discard(draft.id, priya.id))).toBe(false);
  await inTransaction(store, (tx) => tx.drafts.empty('2026-07-14T09:06:00.000Z'));
  expect(await inTransaction(store, (tx) => tx.drafts.find(draft.id, priya.id))).toMatchObject({
    answers: {},
    spentAt: at,
  });
});
