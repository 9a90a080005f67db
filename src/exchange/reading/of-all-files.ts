import type { Coverage, EpisodeSaid, FileSaid, Part, ReviewSaid } from '../said.ts';
import { inOrder } from './copies.ts';

/** The year a file of episodes begins with; where none of them ended, the one its folder is taken to be of. */
export const yearOf = ({ year, folder }: FileSaid, { returns }: Coverage): number =>
  year ?? returns.get(folder)?.years[0] ?? 0;

/** One for each day an episode began, oldest first: of two years’ files the later year’s knows how it ended. */
export function episodesOfAll(parts: readonly Part<EpisodeSaid>[], coverage: Coverage): EpisodeSaid[] {
  const [only] = parts;
  if (parts.length === 0) return [];
  if (only && parts.length === 1) return only.rows.sort(byStart);
  const byDay = new Map<string, EpisodeSaid>();
  const inYears = inOrder(parts).toSorted((one, other) => yearOf(one.of, coverage) - yearOf(other.of, coverage));
  for (const { rows } of inYears) {
    for (const fresh of rows) {
      const old = byDay.get(fresh.startedOn);
      const keepsItsEnd = old !== undefined && fresh.endedOn === null && old.endedOn !== null;
      byDay.set(fresh.startedOn, keepsItsEnd ? { ...fresh, endedOn: old.endedOn, endReason: old.endReason } : fresh);
    }
  }
  return [...byDay.values()].sort(byStart);
}

/** One for each day, oldest first. */
export function reviewsOfAll(parts: readonly Part<ReviewSaid>[]): ReviewSaid[] {
  const [only] = parts;
  if (parts.length === 0) return [];
  if (only && parts.length === 1) return only.rows.sort(byHeld);
  const byDay = new Map(inOrder(parts).flatMap(({ rows }) => rows.map((review) => [review.heldOn, review] as const)));
  return [...byDay.values()].sort(byHeld);
}

const byStart = (one: EpisodeSaid, other: EpisodeSaid) => (one.startedOn < other.startedOn ? -1 : 1);
const byHeld = (one: ReviewSaid, other: ReviewSaid) => (one.heldOn < other.heldOn ? -1 : 1);
