import { Any, type EntityManager } from 'typeorm';
import type { Id } from '../domain/records/id.ts';
import { ownTables } from './database/own-tables.ts';
import type { Seal } from './sealing.ts';

/** Children’s forenames: written by an import, and opened for a letter to the child and nothing else. */
export interface Forenames {
  /** False without a key: then none is kept. */
  areKept: boolean;
  /** By child’s id. Sealed anew each time, so that an import under a new key brings them all under it. */
  keep(forenames: ReadonlyMap<Id, string>): Promise<void>;
  /** Needs no key. */
  forget(childIds: readonly Id[]): Promise<void>;
  of(childId: Id): Promise<string | null>;
  /** Needs no key either. */
  isKept(childId: Id): Promise<boolean>;
}

export const forenamesIn = (manager: EntityManager, seal: Seal | null): Forenames => ({
  areKept: seal !== null,
  // By hand, as all that is written in bulk: each column goes as one array.
  keep: async (forenames) => {
    if (seal === null || forenames.size === 0) return;
    const sealed = [...forenames].map(([childId, forename]) => seal.close(forename, childId));
    await manager.query(
      `insert into child_forename (child_id, forename_sealed) select * from unnest($1::uuid[], $2::text[])
       on conflict (child_id) do update set forename_sealed = excluded.forename_sealed`,
      [[...forenames.keys()], sealed],
    );
  },
  forget: async (childIds) => {
    if (childIds.length === 0) return;
    await manager.delete(ownTables.child_forename, { childId: Any(childIds) });
  },
  isKept: (childId) => manager.existsBy(ownTables.child_forename, { childId }),
  of: async (childId) => {
    if (seal === null) return null;
    const found = await manager.findOneBy(ownTables.child_forename, { childId });
    return found ? seal.open(found.forenameSealed, childId) : null;
  },
});
