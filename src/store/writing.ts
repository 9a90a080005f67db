import type { EntityManager } from 'typeorm';
import type { Change, RowName } from '../domain/case-file.ts';
import { propertiesOf, snake } from './tables.ts';

/** Rows go in whole, a table at a time, in the order given: few statements however many rows. */
const rowsAtOnce = 5_000;

const writing = new Map<RowName, string>();

/** One statement writes any number of rows: the server unpacks them from JSON by column name. */
function upsertOf(name: RowName): string {
  const known = writing.get(name);
  if (known) return known;
  const columns = propertiesOf(name).map(snake);
  const rest = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  const sql = `insert into ${name} (${columns.join(', ')})
    select ${columns.join(', ')} from json_populate_recordset(null::${name}, $1)
    on conflict (id) do update set ${rest.join(', ')}`;
  writing.set(name, sql);
  return sql;
}

export async function writeChanges(manager: EntityManager, changes: readonly Change[]): Promise<void> {
  for (const [name, ids] of gathered(changes, (change) => ('remove' in change ? [change.remove, change.id] : null))) {
    await manager.query(`delete from ${name} where id = any($1)`, [ids]);
  }
  for (const [name, rows] of gathered(changes, (change) => ('put' in change ? [change.put, change.row] : null))) {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await manager.query(upsertOf(name), [JSON.stringify(rows.slice(from, from + rowsAtOnce).map(asColumns))]);
    }
  }
}

function gathered<Part>(changes: readonly Change[], part: (change: Change) => [RowName, Part] | null) {
  const byTable = new Map<RowName, Part[]>();
  for (const change of changes) {
    const found = part(change);
    if (!found) continue;
    const list = byTable.get(found[0]);
    if (list) list.push(found[1]);
    else byTable.set(found[0], [found[1]]);
  }
  return byTable;
}

const asColumns = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([property, value]) => [snake(property), value]));
