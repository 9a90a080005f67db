import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import type { Span } from './care-episodes.ts';
import type { PeriodFacts } from './period-facts.ts';
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
  /** Why it is an assumption that this clock started then, in a sentence. */
  assumed: string | undefined;
}

/** Every clock that ran in a period of care. A change of legal status or placement restarts only its own. */
export function seriesOf(facts: PeriodFacts): readonly Series[] {
  const { untilWhat, placedForAdoption } = facts;
  return [
    ...mainSeriesOf(facts),
    ...facts.authorityToPlace.map((run) => ({
      ...during(run, facts),
      name: 'authorised for adoption' as const,
      fromWhat: 'authority to place for adoption was given',
      untilWhat: run.until === null ? untilWhat : 'authority to place for adoption ended',
      away: placedForAdoption,
    })),
    ...facts.adoptiveFamilies.map((run) => ({
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

/** The clock of all children looked after, or that of short breaks, or the one after the other. */
function mainSeriesOf(facts: PeriodFacts): readonly Series[] {
  const { ordinaryFrom } = facts;
  if (facts.shortBreaksOnly) return [shortBreaksOf(facts)];
  if (ordinaryFrom === null) return [throughout(facts)];
  const breaks: Series = {
    ...shortBreaksOf(facts),
    until: ordinaryFrom,
    untilWhat: becameOrdinary,
    reviews: facts.reviews.filter(({ completedOn }) => (completedOn ?? '') <= ordinaryFrom),
    sourceDueOn: null,
  };
  const since: Series = {
    ...throughout(facts),
    from: ordinaryFrom,
    fromWhat: becameOrdinary,
    reviews: facts.ordinaryReviews,
    assumed: takenAsBegunThen,
  };
  return [breaks, since];
}

const becameOrdinary = 'short breaks became ordinary care';
const takenAsBegunThen =
  'Care began with short breaks, so it is taken that the ordinary clocks start with the first episode that is not one.';

/** The ordinary clock, of a child looked after all the time from the day care began. */
export const throughout = (facts: PeriodFacts): Series => ({
  name: 'ordinary',
  id: facts.period.id,
  from: facts.period.becameLookedAfterOn,
  fromWhat: 'became looked after',
  until: facts.until,
  untilWhat: facts.untilWhat,
  reviews: facts.reviews,
  earlier: 0,
  completeFrom: facts.period.reviewsCompleteFrom,
  completeTo: facts.period.reviewsCompleteTo,
  away: facts.placedForAdoption,
  sourceDueOn: facts.sourceDueOn,
  assumed: undefined,
});

const shortBreaksOf = (facts: PeriodFacts): Series => ({
  ...throughout(facts),
  name: 'short breaks',
  fromWhat: 'first short break began',
});

const during = (run: Span, facts: PeriodFacts) => ({
  id: run.id,
  from: run.from,
  until: run.until ?? facts.until,
  reviews: facts.reviews.filter((review) => isDuring(run, review)),
  earlier: facts.ordinaryReviews.filter(({ completedOn }) => completedOn !== null && completedOn <= run.from).length,
  completeFrom: facts.period.reviewsCompleteFrom,
  completeTo: facts.period.reviewsCompleteTo,
  away: [],
  sourceDueOn: facts.sourceDueOn,
  assumed: run.assumed,
});

/** The day it starts is day 0, so that day’s review still belongs to what went before. */
const isDuring = ({ from, until }: Span, { completedOn }: Review) =>
  completedOn !== null && completedOn > from && (until === null || completedOn <= until);
