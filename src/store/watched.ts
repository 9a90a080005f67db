import { RecordsAway } from '../domain/records/refusal.ts';
import type { Store } from './store.ts';

/** Says of each piece of work whether the records could be reached: who watches need not ask them for it. */
export function watched(store: Store, heard: (answers: boolean) => void): Store {
  const listening = async <Result>(working: Promise<Result>): Promise<Result> => {
    try {
      const result = await working;
      heard(true);
      return result;
    } catch (error) {
      if (error instanceof RecordsAway) heard(false);
      throw error;
    }
  };
  return {
    ...store,
    audited: (work) => listening(store.audited(work)),
    unaudited: (work) => listening(store.unaudited(work)),
  };
}
