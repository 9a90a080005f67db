import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const folder = path.join(import.meta.dirname, '..', '..', 'src', 'store');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

test('whoever writes SQL by hand says why, where a repository or the query builder might have done', () => {
  const isSql = /['`]\s*(with \w+ as|select|insert into|update|delete from)\s/;
  const byHand = files.filter(({ text }) => text.includes("from 'typeorm'") && isSql.test(text));
  expect(byHand.length).toBeGreaterThan(10);
  expect(byHand.filter(({ text }) => !/\bby hand\b/i.test(text)).map(({ name }) => name)).toEqual([]);
});

test('one row of one table is written by hand in two places: each audit row, and a message that may be there already', () => {
  const rowOfOne = /['`]\s*(insert into \w+ (as \w+ )?\([^)]*\)\s*values|delete from \w+ where)/g;
  const found = files.flatMap(({ name, text }) => [...text.matchAll(rowOfOne)].map(() => name));
  expect(found.toSorted()).toEqual(['audit/audit-row.ts', 'outbox/telling.ts']);
});
