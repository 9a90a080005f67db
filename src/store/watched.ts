import { RecordsAway } from '../domain/refusal.ts';
import type { Store } from './store.ts';

/** Says of each piece of work whether the records could be reached: who watches need not ask them for it. */
export const watched = (store: Store, heard: (answers: boolean) => void): Store => ({
  ...store,
  transaction: async (work) => {
    try {
      const result = await store.transaction(work);
      heard(true);
      return result;
    } catch (error) {
      if (error instanceof RecordsAway) heard(false);
      throw error;
    }
  },
});
