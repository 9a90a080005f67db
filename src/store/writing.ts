import { Any, type EntityManager, type EntitySchema } from 'typeorm';
import type { RowChange, RowName, Rows } from '../domain/records/case-file.ts';
import type { Id } from '../domain/records/id.ts';
import { written } from './database/columns.ts';
import { propertiesOf, tables } from './database/tables.ts';

/** Rows go in whole, a table at a time, in the order given: few statements however many rows. */
const rowsAtOnce = 5_000;

const writing = new Map<RowName, string>();

/**
 * By hand, as the query builder names a value for each column of each row: 5,000 children took it 1,094 ms, and this
 * 291. Each column is sent as one array, and the server lays them side by side.
 */
function upsertOf(name: RowName): string {
  const known = writing.get(name);
  if (known) return known;
  const columns = Object.values(tables[name].options.columns);
  const names = columns.map((column) => `"${column.name}"`);
  const arrays = columns.map(({ type }, at) => `$${at + 1}::${type}[]`);
  const rest = names.filter((column) => column !== '"id"').map((column) => `${column} = excluded.${column}`);
  const sql = `insert into ${name} (${names.join(', ')})
    select * from unnest(${arrays.join(', ')})
    on conflict (id) do update set ${rest.join(', ')}`;
  writing.set(name, sql);
  return sql;
}

export async function writeChanges(manager: EntityManager, changes: readonly RowChange[]): Promise<void> {
  const { removed, put } = gathered(changes);
  for (const [name, ids] of removed) await manager.delete<{ id: Id }>(tables[name], { id: Any([...ids]) });
  for (const [name, rowsById] of put) await putRows(manager, name, [...rowsById.values()]);
}

async function putRows(manager: EntityManager, name: RowName, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first && rows.length === 1) {
    await manager.upsert(tables[name] as EntitySchema<Row>, written<Row>(first), ['id']);
    return;
  }
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await manager.query(upsertOf(name), columnsOf(name, rows.slice(from, from + rowsAtOnce)));
  }
}

type Row = Rows[RowName];

/** By table; of two changes to one row the later stands. */
function gathered(changes: readonly RowChange[]) {
  const removed = new Map<RowName, Set<Id>>();
  const put = new Map<RowName, Map<Id, Row>>();
  for (const change of changes) {
    if ('remove' in change) within(removed, change.remove, () => new Set<Id>()).add(change.id);
    else within(put, change.put, () => new Map<Id, Row>()).set(change.row.id, change.row);
  }
  return { removed, put };
}

function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

const columnsOf = (name: RowName, rows: readonly Row[]): unknown[][] =>
  propertiesOf(name).map((property) => {
    const asJson = columnNamed(name, property)?.type === 'jsonb';
    const values = rows.map((row) => row[property as keyof Row]);
    return asJson ? values.map((value) => (value === null ? null : JSON.stringify(value))) : values;
  });

const columnNamed = (name: RowName, property: string) =>
  Object.entries(tables[name].options.columns).find(([key]) => key === property)?.[1];
