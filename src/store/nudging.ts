import type { Unasked } from './outbox/unasked.ts';
import type { Store } from './store.ts';

/** The same store, which says so when a transaction that tells somebody something has been committed. */
export const nudging = (store: Store, nudge: () => void): Store => ({
  ...store,
  audited: (work) =>
    nudged(nudge, (telling) =>
      store.audited((tx) =>
        work({
          ...tx,
          apply: (changes) => {
            if (changes.some((change) => 'tell' in change)) telling();
            return tx.apply(changes);
          },
        }),
      ),
    ),
  unaudited: (work) =>
    nudged(nudge, (telling) => store.unaudited((tx) => work({ ...tx, unasked: planning(tx.unasked, telling) }))),
});

async function nudged<Result>(nudge: () => void, transacted: (telling: () => void) => Promise<Result>) {
  let isTold = false;
  const result = await transacted(() => {
    isTold = true;
  });
  if (isTold) nudge();
  return result;
}

const planning = <Some extends Pick<Unasked, 'plan'>>(unasked: Some, telling: () => void): Some => ({
  ...unasked,
  plan: async (planned: Parameters<Unasked['plan']>[0]) => {
    const told = await unasked.plan(planned);
    if (told > 0) telling();
    return told;
  },
});
