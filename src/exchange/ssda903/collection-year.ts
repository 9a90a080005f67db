import type { Day } from '../../domain/time/day.ts';
import type { Return } from '../reading/gathering.ts';
import type { ReturnSaid } from '../said.ts';

/** A return covers 1 April to 31 March, and is named here by the year of its 1 April. */
export const collectionYear = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);

export const firstDayOf = (year: number): Day => `${year}-04-01`;

/**
 * The year a file of episodes begins to cover: the earliest in which they ended, as a return holds only episodes that
 * reach into its year. A year with fewer than one in twenty of the ends is a slip of the pen, and believing it would
 * claim reviews complete for years nobody gave us.
 */
export function yearOfEnds(ends: readonly Day[]): number | null {
  const counts = new Map<number, number>();
  for (const end of ends) counts.set(collectionYear(end), (counts.get(collectionYear(end)) ?? 0) + 1);
  const real = [...counts].filter(([, count]) => count * 20 >= ends.length).map(([year]) => year);
  return real.length > 0 ? Math.min(...real) : null;
}

/** The years of a folder’s return, and those whose reviews are all in hand: each file of episodes must have brought its reviews. */
export function returnSaid(set: Return): ReturnSaid {
  const years = [...set.years].sort((one, other) => one - other);
  const isWhole = set.reviewFiles >= set.episodeFiles && set.episodeFiles > 0;
  if (set.unendedFrom === null) return { years, covered: isWhole ? years : [] };
  // Nothing ended, so the file may be of the year its last episode began or of a later one: its reviews settle which.
  const from = set.unendedFrom;
  const shown = [...set.reviewsIn.keys()].filter((year) => year >= from);
  const covered = shown.length > 0 ? [...years, Math.min(...shown)] : years;
  const all = shown.length > 0 ? covered : [...years, from];
  return { years: [...new Set(all)].sort((one, other) => one - other), covered: isWhole ? covered : [] };
}

/** The first year of the unbroken run of years that ends with this one; null where this one is not in hand. */
export function runUpTo(year: number, years: readonly number[]): number | null {
  if (!years.includes(year)) return null;
  let first = year;
  while (years.includes(first - 1)) first -= 1;
  return first;
}
