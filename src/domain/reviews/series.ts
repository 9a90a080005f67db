import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import type { PeriodFacts, Span } from './period-facts.ts';
import type { Review } from './review.ts';

export type SeriesName = 'ordinary' | 'short breaks' | 'authorised for adoption' | 'placed for adoption' | 'secure';

/** Reviews that follow one another on one clock. */
export interface Series {
  name: SeriesName;
  /** What the first interval is about. */
  id: Id;
  from: Day | null;
  fromWhat: string;
  until: Day | null;
  untilWhat: string;
  reviews: readonly Review[];
  /** How many statutory reviews the period of care had before it; null for the secure panel, which is not one. */
  earlier: number | null;
  /** From when the reviews in hand are complete. */
  completeFrom: Day | null;
  /** To when they are. */
  completeTo: Day | null;
  /** When the clocks of a child placed for adoption govern instead. */
  away: readonly Span[];
  sourceDueOn: Day | null;
}

/** Every clock that ran in a period of care. A change of legal status or placement restarts only its own. */
export function seriesOf(facts: PeriodFacts): readonly Series[] {
  const { period, placedForAdoption, untilWhat } = facts;
  return [
    {
      name: facts.shortBreaksOnly ? 'short breaks' : 'ordinary',
      id: period.id,
      from: period.becameLookedAfterOn,
      fromWhat: facts.shortBreaksOnly ? 'first short break began' : 'became looked after',
      until: facts.until,
      untilWhat,
      reviews: facts.reviews,
      earlier: 0,
      completeFrom: period.reviewsCompleteFrom,
      completeTo: period.reviewsCompleteTo,
      away: placedForAdoption,
      sourceDueOn: facts.sourceDueOn,
    },
    ...facts.authorityToPlace.map((run) => ({
      ...during(run, facts),
      name: 'authorised for adoption' as const,
      fromWhat: 'authority to place for adoption was given',
      untilWhat: run.until === null ? untilWhat : 'authority to place for adoption ended',
      away: placedForAdoption,
    })),
    ...placedForAdoption.map((run) => ({
      ...during(run, facts),
      name: 'placed for adoption' as const,
      fromWhat: 'placed for adoption',
      untilWhat: run.until === null ? untilWhat : 'left the adoptive placement',
    })),
    ...facts.secure.map((run) => ({
      ...during(run, facts),
      name: 'secure' as const,
      fromWhat: 'placed in secure accommodation',
      untilWhat: run.until === null ? untilWhat : 'left secure accommodation',
      reviews: facts.secureReviews.filter((review) => isDuring(run, review)),
      earlier: null,
      // No return carries the panel’s reviews.
      completeFrom: null,
      completeTo: null,
      sourceDueOn: null,
    })),
  ];
}

const during = (run: Span, facts: PeriodFacts) => ({
  id: run.id,
  from: run.from,
  until: run.until ?? facts.until,
  reviews: facts.reviews.filter((review) => isDuring(run, review)),
  earlier: facts.reviews.filter(({ completedOn }) => completedOn !== null && completedOn <= run.from).length,
  completeFrom: facts.period.reviewsCompleteFrom,
  completeTo: facts.period.reviewsCompleteTo,
  away: [],
  sourceDueOn: facts.sourceDueOn,
});

/** The day it starts is day 0, so that day’s review still belongs to what went before. */
const isDuring = ({ from, until }: Span, { completedOn }: Review) =>
  completedOn !== null && completedOn > from && (until === null || completedOn <= until);
