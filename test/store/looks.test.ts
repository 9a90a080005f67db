import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { leaveTrace } from '../../src/casework/perform/perform.ts';
import { openDatabase } from '../../src/store/database/database.ts';
import { type AuditEntry, type Store, storeOn } from '../../src/store/store.ts';
import { aDatabase } from '../support/database.ts';
import { inTransaction } from '../support/in-transaction.ts';

const kay = '00000000-0000-4000-8000-000000000001';
const ray = '00000000-0000-4000-8000-000000000002';

let drop: () => Promise<void>;
let database: DataSource;
let store: Store;
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  database = await openDatabase(made.url, 1);
  store = storeOn(database);
});
afterAll(async () => {
  await store.close();
  await drop();
});

const actor = { personId: null, name: 'Priya Nair', role: 'iro' };
const looked = (entry: Partial<AuditEntry>) =>
  leaveTrace(store, {
    at: '2026-06-16T07:35:00Z',
    actor,
    action: 'child-card',
    childId: null,
    ended: 'done',
    ...entry,
  });
const looks = (childId: string, from = 0, most = 8) => inTransaction(store, (tx) => tx.looks.at(childId, from, most));

describe('The audit’s rows about a child', () => {
  test('are those about the child alone and those about several, each once, newest first, at London’s time', async () => {
    await looked({ at: '2026-01-16T09:00:00Z', childId: kay });
    await looked({ at: '2026-06-16T23:30:00Z', action: 'next-reviews', about: { children: [ray, kay] } });
    await looked({ at: '2026-03-16T09:00:00Z', childId: kay, about: { children: [kay] }, ended: 'refused' });
    await looked({ at: '2026-06-17T09:00:00Z', childId: ray });
    expect(await looks(kay)).toEqual([
      expect.objectContaining({ on: '2026-06-17', time: '00:30', action: 'next-reviews', refused: false }),
      expect.objectContaining({ on: '2026-03-16', time: '09:00', refused: true }),
      expect.objectContaining({ on: '2026-01-16', time: '09:00', who: 'Priya Nair', role: 'iro' }),
    ]);
    expect(await inTransaction(store, (tx) => tx.looks.count(kay))).toBe(3);
    expect(await looks(kay, 1, 1)).toEqual([expect.objectContaining({ on: '2026-03-16' })]);
  });

  test('are found by their indexes, however long the audit is', async () => {
    const plan = await database.transaction(async (manager) => {
      await manager.query('set local enable_seqscan = off');
      const lines = await manager.query<{ 'QUERY PLAN': string }[]>(
        `explain select 1 from audit where child_id = '${kay}' union all
         select 1 from audit where about ? 'children' and about->'children' @> to_jsonb('${kay}'::text)`,
      );
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('audit_by_child ');
    expect(plan).toContain('audit_by_children');
  });
});
