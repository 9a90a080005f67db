import type { DateTime } from 'luxon';
import type { OfficeChild, OfficeEpisode } from './office-child.ts';

/** Those in care by that day, with nothing that had not happened yet. */
export const asKnownOn = (day: DateTime, children: readonly OfficeChild[]): OfficeChild[] =>
  children
    .map((child) => ({
      ...child,
      episodes: child.episodes.filter(({ from }) => from <= day).map((episode) => untilThen(episode, day)),
      reviews: child.reviews.filter(({ on }) => on <= day),
    }))
    .filter(({ episodes, bornOn }) => episodes.length > 0 && bornOn <= day);

const untilThen = (episode: OfficeEpisode, day: DateTime): OfficeEpisode =>
  episode.to !== null && episode.to > day ? { ...episode, to: null, endReason: '' } : episode;
