import type { Interval } from '../reviews/intervals.ts';
import type { SeriesName } from '../reviews/series.ts';
import type { Duty } from './duty.ts';

/** Arises for each interval of this series that stands at one of these places. */
export const intervals =
  (series: SeriesName, ...places: Interval['place'][]): Duty['arises'] =>
  (history) =>
    history.intervals.filter((interval) => interval.series === series && places.includes(interval.place));
