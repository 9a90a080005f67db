import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withTables } from './readme-tables.ts';

const readme = path.join(import.meta.dirname, '..', 'README.md');
writeFileSync(readme, withTables(readFileSync(readme, 'utf8')));
