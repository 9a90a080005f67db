import { isSameStart } from './near.ts';
import type { StatedEpisode } from './says.ts';

type Dated = Pick<StatedEpisode, 'startedOn' | 'endedOn' | 'startReason'>;

/**
 * A file that begins with an episode which starts no care says itself that there was one before it: leaving that one out
 * takes nothing away. One that began a few days before, for the same reason, is the same with its date put right.
 */
export function isPresupposed(before: Dated, episodes: readonly Dated[]): boolean {
  const first = episodes.reduce<Dated | null>(
    (sum, one) => (sum === null || one.startedOn < sum.startedOn ? one : sum),
    null,
  );
  if (first === null) return true;
  if (first.startReason === 'S' || before.startedOn >= first.startedOn) return false;
  const isCorrected =
    before.startReason === first.startReason &&
    before.endedOn !== first.startedOn &&
    isSameStart(before.startedOn, first.startedOn);
  return !isCorrected && (before.endedOn === null || before.endedOn <= first.startedOn);
}

export const withPresupposed = (
  episodes: readonly StatedEpisode[],
  before: readonly StatedEpisode[],
): StatedEpisode[] => [...before.filter((one) => isPresupposed(one, episodes)), ...episodes];
