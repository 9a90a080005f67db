import { Client } from 'pg';
import { inChild } from './child.ts';

export interface RowsWanted {
  url: string;
  tables: readonly string[];
}

export interface RowsRead {
  seconds: number;
  rows: number;
}

const childrenAtOnce = 1_000;

// Every row of every child, read once as it is: a batch of children at a time, a table at a time.
inChild(async ({ url, tables }: RowsWanted): Promise<RowsRead> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  let rows = 0;
  for (let after = ''; ; ) {
    const children = await client.query<{ id: string; reference: string }>(
      `select * from child where reference > $1 order by reference limit ${childrenAtOnce}`,
      [after],
    );
    const ids = children.rows.map(({ id }) => id);
    rows += ids.length;
    for (const table of tables) {
      rows += (await client.query(`select * from ${table} where child_id = any($1)`, [ids])).rows.length;
    }
    const last = children.rows.at(-1);
    if (last === undefined || ids.length < childrenAtOnce) break;
    after = last.reference;
  }
  const seconds = (performance.now() - began) / 1_000;
  await client.end();
  return { seconds, rows };
});
