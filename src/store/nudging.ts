import type { Store } from './store.ts';

/** The same store, which says so when a transaction that tells somebody something has been committed. */
export const nudging = (store: Store, nudge: () => void): Store => ({
  ...store,
  transaction: async (work) => {
    let telling = false;
    const result = await store.transaction((tx) =>
      work({
        ...tx,
        unasked: {
          ...tx.unasked,
          plan: async (planned) => {
            const told = await tx.unasked.plan(planned);
            telling ||= told > 0;
            return told;
          },
        },
        apply: (changes) => {
          telling ||= changes.some((change) => 'tell' in change);
          return tx.apply(changes);
        },
      }),
    );
    if (telling) nudge();
    return result;
  },
});
