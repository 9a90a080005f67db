import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Instant } from '../../domain/time/day.ts';
import { ownTables } from '../database/own-tables.ts';

/** How long a lane is, and the hash of its last row. */
export type LaneHead = readonly [lane: number, length: number, hash: string];

/** The anchor that was made last. */
export interface LastAnchor {
  number: number;
  /** The beginning of its hour. */
  onHour: Instant;
  line: string;
}

const making = 0x1205;
const keeping = 0x1206;

/** Makes the next anchor from the one before and the heads as they stand, unless this hour has its own. One copy at a time. */
export const makeAnchor = (
  database: DataSource,
  onHour: Instant,
  lineAfter: (last: LastAnchor | null, heads: readonly LaneHead[]) => string,
): Promise<void> =>
  database.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1)', [making]);
    const anchors = manager.getRepository(ownTables.audit_anchor);
    const [last = null] = await anchors.find({ order: { number: 'desc' }, take: 1 });
    if (last?.onHour === onHour) return;
    const line = lineAfter(last, await headsIn(manager));
    await anchors.insert({ number: (last?.number ?? 0) + 1, onHour, line });
  });

const headsIn = async (manager: EntityManager): Promise<LaneHead[]> => {
  const heads = await manager.find(ownTables.audit_lane, { order: { lane: 'asc' } });
  return heads.map(({ lane, length, hash }) => [lane, length, hash.toString('base64')]);
};

/** Hands over the oldest anchor that is not yet out of reach; if that fails, it is the oldest again. False: there is none. */
export const keepNextAnchor = (
  database: DataSource,
  now: Instant,
  keep: (line: string) => Promise<void>,
): Promise<boolean> =>
  database.transaction(async (manager) => {
    const [turn] = await manager.query<{ mine: boolean }[]>('select pg_try_advisory_xact_lock($1) as mine', [keeping]);
    if (!turn?.mine) return false;
    const anchors = manager.getRepository(ownTables.audit_anchor);
    const next = await anchors.findOne({ where: { keptAt: IsNull() }, order: { number: 'asc' } });
    if (!next) return false;
    await keep(next.line);
    await anchors.update({ number: next.number }, { keptAt: now });
    return true;
  });

/** The last anchor that was put out of reach, and how many wait to be. By hand, so that both are of one moment. */
export async function anchorsKept(database: DataSource): Promise<{ kept: number; waiting: number }> {
  const [found] = await database.query<{ kept: string; waiting: string }[]>(
    `select coalesce(max(number) filter (where kept_at is not null), 0) as kept,
       count(*) filter (where kept_at is null) as waiting from audit_anchor`,
  );
  return { kept: Number(found?.kept), waiting: Number(found?.waiting) };
}

/** Those of the heads that the audit no longer has, in that place and with that hash. By hand, as the chain is. */
export function headsGone(
  database: DataSource,
  heads: readonly LaneHead[],
): Promise<{ lane: number; position: number }[]> {
  return database.query(
    `select lane, position::int from unnest($1::smallint[], $2::bigint[], $3::text[]) as anchored (lane, position, head)
     left join audit using (lane, position)
     where position > 0 and encode(hash, 'base64') is distinct from head order by lane, position`,
    [heads.map(([lane]) => lane), heads.map(([, length]) => length), heads.map(([, , hash]) => hash)],
  );
}
