import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pagesWithTables, withTables } from './readme-tables.ts';

for (const name of pagesWithTables) {
  const page = path.join(import.meta.dirname, '..', name);
  writeFileSync(page, withTables(readFileSync(page, 'utf8')));
}
