import type { Occasion, Otherwise } from '../duties/occasion.ts';
import type { Law } from '../records/law.ts';

import type { Day } from '../time/day.ts';
import { takenAsFirst as takenAsFirstSpan } from '../time/our-spans.ts';
import { onFrom, spanInWords } from '../time/span.ts';
import type { Span } from './care-episodes.ts';
import type { Review } from './review.ts';
import type { Series, SeriesName } from './series.ts';

/** The time from one review to the next, or from what started the series to its first. */
export interface Interval extends Occasion {
  series: SeriesName;
  place: Otherwise['place'];
}

/** The intervals of one series, oldest first. The last is the one that no review has closed. */
export function intervalsIn(series: Series, numbered: boolean, anchor: Law['seriesAnchor']): readonly Interval[] {
  const { reviews } = series;
  const opening = openingOf(series);
  const intervals: Interval[] = [];
  for (let at = opening.isLater ? 1 : 0; at <= reviews.length; at += 1) {
    const previous = reviews[at - 1];
    const next = reviews[at];
    const from = previous === undefined ? series.from : dayOf(previous, anchor);
    const away = spanHolding(series.away, next?.completedOn ?? null);
    if (away !== undefined && from !== null && from >= away.from) continue;
    intervals.push({
      series: series.name,
      place: opening.isLater || at > 1 ? 'later' : at === 1 ? 'second' : 'first',
      about: previous?.id ?? series.id,
      from,
      fromWhat: previous === undefined ? series.fromWhat : at === 1 && !opening.isLater ? firstDone : previousDone,
      metOn: away === undefined ? (next?.completedOn ?? null) : null,
      endsOn: away?.from ?? series.until,
      endsWhat: away === undefined ? series.untilWhat : 'placed for adoption',
      assumed: allOf(at < 2 ? series.assumed : undefined, at < 2 ? opening.assumed : mayBeMissing(series, from, next)),
      filesTo: next === undefined ? filesTo(series, previous) : null,
      ordinal: numbered && series.earlier !== null ? series.earlier + at + 1 : undefined,
      sourceDueOn: next === undefined ? series.sourceDueOn : next.sourceDueOn,
    });
  }
  return intervals;
}

/** Where reviews are recorded here, a later one would be as well, and the files are not what tells of it. */
const filesTo = ({ completeTo }: Series, previous: Review | undefined): Day | null =>
  completeTo === null || previous?.source === 'entered' || (previous?.completedOn ?? '') > completeTo
    ? null
    : completeTo;

const allOf = (...assumed: (string | undefined)[]) => assumed.filter((one) => one !== undefined).join(' ') || undefined;

const firstDone = 'first review completed';
const previousDone = 'previous review completed';

/** The next interval runs from completion, or by a council’s setting from the first meeting (ruling Dates 2). */
const dayOf = (review: Review, anchor: Law['seriesAnchor']): Day | null =>
  anchor === 'first meeting' ? (review.heldOn ?? review.completedOn) : review.completedOn;

/** The span in which this review was completed or, for a review not yet held, the one that has not ended. */
const spanHolding = (spans: readonly Span[], completedOn: Day | null) =>
  spans.find(({ from, until }) =>
    completedOn === null ? until === null : completedOn > from && (until === null || completedOn <= until),
  );

/** Is the earliest review in hand the first of its series? Known, or taken to be so, or taken to be a later one. */
export function openingOf(series: Series): { isLater: boolean; assumed: string | undefined } {
  const { from, completeFrom, reviews } = series;
  const earliest = reviews[0]?.completedOn;
  if (from !== null && completeFrom !== null && completeFrom <= from) return { isLater: false, assumed: undefined };
  if (earliest === undefined || earliest === null) return { isLater: false, assumed: noneInHand };
  if (from === null) return { isLater: true, assumed: startUnknown };
  return earliest <= onFrom(from, takenAsFirstSpan)
    ? { isLater: false, assumed: takenAsFirst }
    : { isLater: true, assumed: takenAsLater };
}

const noneInHand = 'No file in hand says whether a review has been held since then.';
const startUnknown = 'The day care began is not recorded, so the earliest review in hand is taken as a later one.';
const takenAsFirst = `No file in hand goes back to the start. The earliest review came within ${spanInWords(takenAsFirstSpan)} of it, so is taken as the first.`;
const takenAsLater = `No file in hand goes back to the start. The earliest review came over ${spanInWords(takenAsFirstSpan)} after it, so is taken as a later one.`;

/** Between two reviews in hand there may have been a third, unless the files are complete for that time. */
const mayBeMissing = ({ completeFrom }: Series, from: Day | null, next: Review | undefined) =>
  next !== undefined && from !== null && (completeFrom === null || completeFrom > from)
    ? 'No file in hand says whether another review was held in between.'
    : undefined;
