import { isDeepStrictEqual } from 'node:util';
import { Any, type EntityManager } from 'typeorm';
import type { Change, RowName } from '../domain/records/case-file.ts';
import type { Id } from '../domain/records/id.ts';
import type { FoundDone, JustDone, RowLeft } from '../domain/records/just-done.ts';
import type { Instant } from '../domain/time/day.ts';
import { written } from './database/columns.ts';
import { ownTables } from './database/own-tables.ts';
import { tables } from './database/tables.ts';

/** Who does what, and when: which rows it writes is seen as it is done. */
export type Doing = Omit<JustDone, 'rows' | 'told'>;

type Place = Pick<RowLeft, 'of' | 'id'>;
type Row = NonNullable<RowLeft['before']>;

/** Does it, and keeps what the rows were before and are after. */
export async function doneAndKept(
  manager: EntityManager,
  doing: Doing,
  changes: readonly Change[],
  work: () => Promise<void>,
): Promise<void> {
  const places = placesOf(changes);
  const before = await rowsAt(manager, places);
  await work();
  const after = await rowsAt(manager, places);
  const rows = places.map((place, at): RowLeft => ({ ...place, before: before[at] ?? null, after: after[at] ?? null }));
  const told = changes.flatMap((change) => ('tell' in change ? [change.tell] : []));
  await manager.insert(ownTables.just_done, written<JustDone>({ ...doing, rows, told }));
}

/** Null for what somebody else did, and for what there is not, or not any more. */
export async function findDone(manager: EntityManager, id: Id, personId: Id): Promise<FoundDone | null> {
  const done = await manager.findOneBy(ownTables.just_done, { id, personId });
  if (done === null) return null;
  const now = await rowsAt(manager, done.rows);
  const isAsLeft = done.rows.every(({ after }, at) => isDeepStrictEqual(now[at] ?? null, after));
  return { ...done, isAsLeft: isAsLeft && !(await isBuiltOn(manager, done)) };
}

/** What may name a child who is taken back: the message that told of them, and Homes, which are published again. */
const mayName = 'home';
const keptBeside = ['audit', 'just_done', 'delivery'];

/** Whether anything else is known, begun or said of a child that it made. By hand: the same of every table there is. */
async function isBuiltOn(manager: EntityManager, { rows, told }: JustDone): Promise<boolean> {
  const made = rows.filter(({ of, before }) => of === 'child' && before === null).map(({ id }) => id);
  if (made.length === 0) return false;
  await manager.query('select 1 from child where id = any($1) for update', [made]);
  const own = rows.map(({ id }) => id);
  const some = async (sql: string, values: unknown[]) => (await manager.query(`${sql} limit 1`, values)).length > 0;
  for (const [name, { options }] of Object.entries({ ...tables, ...ownTables })) {
    if (!('childId' in options.columns) || keptBeside.includes(name)) continue;
    const [but, values] = 'id' in options.columns ? [' and id <> all($2)', [made, own]] : ['', [made]];
    if (await some(`select 1 from ${name} where child_id = any($1)${but}`, values)) return true;
  }
  const keys = [mayName, ...told.map(({ key }) => key)];
  return (
    (await some('select 1 from child where parent_id = any($1)', [made])) ||
    (await some('select 1 from delivery where child_id = any($1) and key <> all($2)', [made, keys])) ||
    (await some('select 1 from delivery_child where child_id = any($1) and key <> all($2)', [made, keys]))
  );
}

/** Nothing is kept of what can be taken back no more. */
export async function forgetDone(manager: EntityManager, doneBefore: Instant): Promise<void> {
  // By hand: skipped is what somebody else is forgetting.
  await manager.query(
    `with old as (select id from just_done where at < $1 for update skip locked)
     delete from just_done using old where just_done.id = old.id`,
    [doneBefore],
  );
}

function placesOf(changes: readonly Change[]): Place[] {
  const places = new Map<string, Place>();
  for (const change of changes) {
    if ('put' in change) places.set(`${change.put} ${change.row.id}`, { of: change.put, id: change.row.id });
    if ('remove' in change) places.set(`${change.remove} ${change.id}`, { of: change.remove, id: change.id });
  }
  return [...places.values()];
}

/** As they would stand in JSON, so that those kept and those read can be compared. */
async function rowsAt(manager: EntityManager, places: readonly Place[]): Promise<(Row | null)[]> {
  const found = new Map<string, Row>();
  const names = new Set(places.map(({ of }) => of));
  for (const name of names) {
    const ids = places.filter(({ of }) => of === name).map(({ id }) => id);
    for (const row of await readRows(manager, name, ids)) found.set(`${name} ${row.id}`, row);
  }
  return places.map(({ of, id }) => found.get(`${of} ${id}`) ?? null);
}

async function readRows(manager: EntityManager, name: RowName, ids: readonly Id[]): Promise<Row[]> {
  const rows: unknown[] = await manager.findBy<{ id: Id }>(tables[name], { id: Any([...ids]) });
  return JSON.parse(JSON.stringify(rows)) as Row[];
}
