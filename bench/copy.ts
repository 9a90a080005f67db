import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { tables } from '../src/store/database/tables.ts';
import { seconds } from './figures.ts';

/** By table: the file its rows were copied to. */
type Rows = ReadonlyMap<string, string>;

export async function copyOut(url: string, folder: string): Promise<Rows> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows = new Map<string, string>();
  for (const name of Object.keys(tables)) {
    const file = path.join(folder, `${name}.copy`);
    await pipeline(client.query(to(`copy ${name} to stdout`)), createWriteStream(file));
    rows.set(name, file);
  }
  await client.end();
  return rows;
}

/**
 * How many seconds PostgreSQL itself needs to take rows in, all in one transaction: into the tables as they are, or
 * into bare ones with the same columns that are not logged and have no index, key or check.
 */
export async function copyIn(url: string, rows: Rows, into: 'bare' | 'as they are'): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const target = (name: string) => (into === 'bare' ? `bare_${name}` : name);
  if (into === 'bare') {
    for (const name of rows.keys()) await client.query(`create unlogged table ${target(name)} (like ${name})`);
  }
  const took = await seconds(async () => {
    await client.query('begin');
    for (const [name, file] of rows) {
      await pipeline(createReadStream(file), client.query(from(`copy ${target(name)} from stdin`)));
    }
    await client.query('commit');
  });
  await client.end();
  return took;
}
