import type { Ledger } from './outbox/ledger.ts';
import type { Store } from './store.ts';

/** The same store, which says so when a transaction that tells somebody something has been committed. */
export const nudging = (store: Store, nudge: () => void): Store => ({
  ...store,
  audited: (work) =>
    nudged(nudge, (telling) =>
      store.audited((tx) =>
        work({
          ...tx,
          apply: (changes, doing) => {
            if (changes.some((change) => 'tell' in change)) telling();
            return tx.apply(changes, doing);
          },
        }),
      ),
    ),
  unaudited: (work) =>
    nudged(nudge, (telling) => store.unaudited((tx) => work({ ...tx, ledger: planning(tx.ledger, telling) }))),
});

async function nudged<Result>(nudge: () => void, transacted: (telling: () => void) => Promise<Result>) {
  let isTold = false;
  const result = await transacted(() => {
    isTold = true;
  });
  if (isTold) nudge();
  return result;
}

const planning = <Some extends Pick<Ledger, 'plan'>>(ledger: Some, telling: () => void): Some => ({
  ...ledger,
  plan: async (planned: Parameters<Ledger['plan']>[0]) => {
    const told = await ledger.plan(planned);
    if (told > 0) telling();
    return told;
  },
});
