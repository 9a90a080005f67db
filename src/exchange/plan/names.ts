import type { Person } from '../../domain/people/people.ts';
import type { Team } from '../../domain/records/case-file.ts';

const plain = (name: string) => name.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The same name, however it was typed. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** The one person or team of this name; null where there is none, or more than one. */
export function onlyOne<Row extends Person | Team>(rows: readonly Row[], name: string): Row | null {
  const named = rows.filter((row) => sameName(row.name, name));
  return named.length === 1 ? (named[0] ?? null) : null;
}
