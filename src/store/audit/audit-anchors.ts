import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '../../domain/time/day.ts';

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
const asInstant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Makes the next anchor from the one before and the heads as they stand, unless this hour has its own. One copy at a time. */
export const makeAnchor = (
  database: DataSource,
  onHour: Instant,
  lineAfter: (last: LastAnchor | null, heads: readonly LaneHead[]) => string,
): Promise<void> =>
  database.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1)', [making]);
    const [last] = await manager.query<(Omit<LastAnchor, 'number'> & { number: string })[]>(
      `select number, ${asInstant('on_hour')} as "onHour", line from audit_anchor order by number desc limit 1`,
    );
    if (last?.onHour === onHour) return;
    const before = last ? { ...last, number: Number(last.number) } : null;
    await manager.query('insert into audit_anchor (number, on_hour, line) values ($1, $2, $3)', [
      (before?.number ?? 0) + 1,
      onHour,
      lineAfter(before, await headsIn(manager)),
    ]);
  });

const headsIn = async (manager: EntityManager): Promise<LaneHead[]> => {
  const heads = await manager.query<{ lane: number; length: string; hash: Buffer }[]>(
    'select lane, length, hash from audit_lane order by lane',
  );
  return heads.map(({ lane, length, hash }) => [lane, Number(length), hash.toString('base64')]);
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
    const [next] = await manager.query<{ number: string; line: string }[]>(
      'select number, line from audit_anchor where kept_at is null order by number limit 1',
    );
    if (!next) return false;
    await keep(next.line);
    await manager.query('update audit_anchor set kept_at = $2 where number = $1', [next.number, now]);
    return true;
  });

/** The number of the last anchor that was put out of reach, and how many wait to be. */
export async function anchorsKept(database: DataSource): Promise<{ kept: number; waiting: number }> {
  const [found] = await database.query<{ kept: string; waiting: string }[]>(
    `select coalesce(max(number) filter (where kept_at is not null), 0) as kept,
       count(*) filter (where kept_at is null) as waiting from audit_anchor`,
  );
  return { kept: Number(found?.kept), waiting: Number(found?.waiting) };
}

/** Those of the heads that the audit no longer has, in that place and with that hash. */
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
