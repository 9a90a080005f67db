import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../src/store/database/database.ts';
import { nudging } from '../../src/store/nudging.ts';
import { storeOn } from '../../src/store/store.ts';
import { aPerson } from '../support/builders.ts';
import { aDatabase } from '../support/database.ts';
import { inTransaction } from '../support/in-transaction.ts';

test('the outbox is nudged when somebody is told something, once it is certain, and at no other time', async () => {
  const { url, drop } = await aDatabase();
  let nudges = 0;
  const store = nudging(storeOn(await openDatabase(url, 2)), () => {
    nudges += 1;
  });
  const priya = aPerson({ id: randomUUID() });
  const telling = { key: 'a', to: priya.id, notice: 'cover', childId: null, subject: 'b' } as const;
  await inTransaction(store, (tx) => tx.apply([{ put: 'person', row: priya }]));
  expect(nudges).toBe(0);
  const undone = inTransaction(store, async (tx) => {
    await tx.apply([{ tell: telling }]);
    throw new Error('the lights went out');
  });
  await expect(undone).rejects.toThrow('the lights went out');
  expect(nudges).toBe(0);
  await inTransaction(store, (tx) => tx.apply([{ tell: telling }]));
  expect(nudges).toBe(1);
  await store.close();
  await drop();
});
