import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { aDatabase } from './database.ts';

test('tests that ask at once each get a database of their own, with every table and no rows', async () => {
  const databases = await Promise.all([aDatabase(), aDatabase(), aDatabase()]);
  expect(new Set(databases.map(({ url }) => url)).size).toBe(3);
  for (const { url, drop } of databases) {
    const client = new Client({ connectionString: url });
    await client.connect();
    expect((await client.query('select * from child')).rows).toEqual([]);
    await client.end();
    await drop();
  }
});
