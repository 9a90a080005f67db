import { expect, test } from '@jest/globals';
import { migrate, missingFromMigrations } from '../src/store/database.ts';
import { aDatabase } from './support/database.ts';

test('the tables the program knows are the tables the migrations make', async () => {
  const { url, drop } = await aDatabase();
  expect(await missingFromMigrations(url)).toEqual([]);
  await drop();
});

test('bringing the tables up to date a second time changes nothing', async () => {
  const { url, drop } = await aDatabase();
  expect(await migrate(url)).toEqual([]);
  await drop();
});
