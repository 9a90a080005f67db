import { listed } from '../../domain/wording/words.ts';
import type { Cell } from './day-cell.ts';
import { headerKey } from './header-key.ts';
import type { Table } from './table.ts';

export type Recognised = { table: Table; unread: string[] } | { refused: string; near: boolean };

/** Which table a header row belongs to, whatever the file is called; or why it is none of them. */
export function recognise(header: readonly Cell[], tables: readonly Table[]): Recognised {
  const keys = new Set(header.map(headerKey).filter((key) => key !== ''));
  const overlap = (names: readonly string[]) => names.filter((name) => keys.has(headerKey(name))).length;
  const closest = (among: readonly Table[]) =>
    among.toSorted((one, other) => overlap(other.columns) - overlap(one.columns) || rank(one) - rank(other))[0];

  const table = closest(tables.filter(({ needs }) => overlap(needs) === needs.length));
  const read = new Set(table?.reads.map(headerKey));
  const twice = header.map(headerKey).find((key, index, all) => read.has(key) && all.indexOf(key) !== index);
  if (table && twice) return { refused: `It has two columns called ${twice}. Take one out.`, near: true };
  if (table) return { table, unread: namesNotIn(header, table) };

  const near = closest(tables);
  const alike = near ? overlap(near.columns) : 0;
  if (!near || alike < 2 || alike * 2 < Math.min(keys.size, near.columns.length)) {
    return { refused: notOurs, near: false };
  }
  const missing = near.needs.filter((name) => !keys.has(headerKey(name)));
  const unknown = namesNotIn(header, near);
  const extra = unknown.length > 0 ? ` It also has ${someOf(unknown)}, which ${near.title} does not have.` : '';
  return {
    refused: `It looks most like ${near.title}, but has no ${someOf(missing)} column.${extra} Export it again.`,
    near: true,
  };
}

function namesNotIn(header: readonly Cell[], table: Table): string[] {
  const known = new Set([...table.columns, ...table.needs].map(headerKey));
  return header
    .filter((cell) => headerKey(cell) !== '' && !known.has(headerKey(cell)))
    .map((cell) =>
      String(cell)
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 40),
    );
}

const notOurs = 'Its columns are not those of any file this service reads.';

const otherSeparators: readonly [RegExp, string][] = [
  [/;/, 'semicolons'],
  [/\t/, 'tabs'],
  [/\|/, 'vertical bars'],
  [/\s+/, 'spaces'],
];

/** What separates the columns of a header row of ours where it is not a comma; null where it is none of ours. */
export function separatorOf(line: string, tables: readonly Table[]): string | null {
  const named = (separator: RegExp) => line.split(separator).map((name) => name.replaceAll('"', ''));
  const fits = (found: Recognised) => 'table' in found || found.near;
  return otherSeparators.find(([separator]) => fits(recognise(named(separator), tables)))?.[1] ?? null;
}

/** “LA and YEAR”; the first few where there are many. */
export const someOf = (names: readonly string[]): string =>
  listed(names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names);

/** Of two tables equally like a file, one that is used, and then the smaller. */
const rank = ({ open, columns }: Table) => (open === null ? 1000 : 0) + columns.length;
