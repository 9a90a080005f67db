import type { Day } from '../../domain/time/day.ts';
import type { SsdPeriodSaid } from '../said.ts';
import type { ClaEpisode } from './cla-episodes.ts';

/** REC X1: the episode ended and another began the same day. Care did not end. */
const anotherFollows = 'X1';

const begins = (one: ClaEpisode): Day =>
  one.clae_cla_episode_start_date ?? one.clae_cla_episode_ceased_date ?? one.clae_entered_care_date ?? '';

/**
 * One period of care, from the rows of its episodes: one `clae_cla_id`. It began on the day that the rows repeat, or
 * with the episode whose reason is S; it ended with the last of its episodes, unless another is to follow that one. Null
 * where nothing says when it began.
 */
export function periodOf(episodes: readonly ClaEpisode[]): SsdPeriodSaid | null {
  const inOrder = episodes.toSorted((one, other) => (begins(one) < begins(other) ? -1 : 1));
  const [first] = inOrder;
  const last = lastOf(inOrder);
  const said = episodes.find((one) => one.clae_entered_care_date !== null)?.clae_entered_care_date;
  const started = inOrder.find((one) => one.clae_cla_episode_start_reason === 'S')?.clae_cla_episode_start_date;
  const becameLookedAfterOn = said ?? started ?? null;
  if (!first || !last || becameLookedAfterOn === null) return null;
  const isEnd = last.endReason !== anotherFollows;
  return {
    file: first.file,
    line: first.line,
    periodId: first.clae_cla_id,
    becameLookedAfterOn,
    ceasedOn: isEnd ? last.clae_cla_episode_ceased_date : null,
    ceasedReason: isEnd ? last.endReason : null,
  };
}

/** The one still open; of several that ended, one that no other is to follow, and the last to end. */
function lastOf(inOrder: readonly ClaEpisode[]): ClaEpisode | undefined {
  const open = inOrder.findLast((one) => one.clae_cla_episode_ceased_date === null);
  if (open) return open;
  const ended = inOrder.toSorted((one, other) =>
    (one.clae_cla_episode_ceased_date ?? '') < (other.clae_cla_episode_ceased_date ?? '') ? -1 : 1,
  );
  const latest = ended.at(-1)?.clae_cla_episode_ceased_date;
  const together = ended.filter((one) => one.clae_cla_episode_ceased_date === latest);
  return together.find((one) => one.endReason !== anotherFollows) ?? together.at(-1);
}
