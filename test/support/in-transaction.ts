import type { AuditEntry, Audited, Store, Transaction } from '../../src/store/store.ts';

const anEntry: AuditEntry = {
  at: '2026-06-16T07:35:00Z',
  actor: { personId: null, name: 'A test', role: 'operator' },
  action: 'test',
  childId: null,
  ended: 'done',
};

/** What a test does to the records itself, with a row in the audit as everything has. */
export const inTransaction = <Result>(store: Store, work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  store.audited(async (tx): Promise<Audited<Result>> => ({ entries: [anEntry], result: await work(tx) }));
