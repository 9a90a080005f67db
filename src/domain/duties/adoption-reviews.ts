import type { PeriodFacts } from '../reviews/period-facts.ts';
import { onFrom, type Span } from '../time/span.ts';
import { adoptionAgencies } from './authorities.ts';
import type { Duty } from './duty.ts';
import type { Occasion } from './occasion.ts';
import { intervals } from './review-intervals.ts';

const byLaw = { weight: 'statute', confidence: 'read', owedBy: 'the adoption agency' } as const;

export const reviewAdoptionAuthorisedFirst: Duty = {
  ...byLaw,
  id: 'review-adoption-authorised-first',
  title: 'First review with authority to place for adoption',
  says: 'within 3 months of getting authority to place for adoption',
  authority: adoptionAgencies('reg 36(1)(a)'),
  limit: { months: 3 },
  arises: intervals('authorised for adoption', 'first'),
};

export const reviewAdoptionAuthorisedNext: Duty = {
  ...byLaw,
  id: 'review-adoption-authorised-next',
  title: 'Review with authority to place for adoption',
  says: 'within 6 months of the previous review, until the child is placed',
  authority: adoptionAgencies('reg 36(1)(b)'),
  limit: { months: 6 },
  arises: intervals('authorised for adoption', 'second', 'later'),
};

export const reviewAdoptionPlacedFirst: Duty = {
  ...byLaw,
  id: 'review-adoption-placed-first',
  title: 'First review after placement for adoption',
  says: 'within 4 weeks of being placed for adoption',
  authority: adoptionAgencies('reg 36(3)(a)'),
  limit: { days: 28 },
  arises: intervals('placed for adoption', 'first'),
};

export const reviewAdoptionPlacedSecond: Duty = {
  ...byLaw,
  id: 'review-adoption-placed-second',
  title: 'Second review after placement for adoption',
  says: 'within 3 months of the first review after placement for adoption',
  authority: adoptionAgencies('reg 36(3)(b)'),
  limit: { months: 3 },
  arises: intervals('placed for adoption', 'second'),
};

export const reviewAdoptionPlacedNext: Duty = {
  ...byLaw,
  id: 'review-adoption-placed-next',
  title: 'Review after placement for adoption',
  says: 'within 6 months of the previous review, until an adoption order or the child’s return',
  authority: adoptionAgencies('reg 36(3)(c)'),
  limit: { months: 6 },
  arises: intervals('placed for adoption', 'later'),
};

/** A review sooner than this says nothing yet of what the child needs after it. */
const afterReturn: Span = { days: 28 };

/** Beside the ordinary clock, which runs again from the same day. Where in reg 36 it stands has not been checked. */
export const reviewAdoptionReturned: Duty = {
  id: 'review-adoption-returned',
  title: 'Review after adopters returned the child',
  says: 'not earlier than 28 days and not later than 42 days after the child’s return',
  authority: adoptionAgencies('reg 36, of a child returned under s.35 of the Adoption and Children Act 2002'),
  weight: 'statute',
  confidence: 'reported',
  owedBy: 'the adoption agency',
  limit: { days: 42 },
  notBefore: afterReturn,
  arises: ({ periods }) => periods.flatMap(returns),
};

/** Until the child is placed the ordinary clock binds as well, and one review meets both; from then only these do. */
export const adoptionReviews: readonly Duty[] = [
  reviewAdoptionAuthorisedFirst,
  reviewAdoptionAuthorisedNext,
  reviewAdoptionPlacedFirst,
  reviewAdoptionPlacedSecond,
  reviewAdoptionPlacedNext,
  reviewAdoptionReturned,
];

const returns = ({ returnedByAdopters, reviews, until, untilWhat }: PeriodFacts): Occasion[] =>
  returnedByAdopters.map(({ id, from, until: placedAgainOn, assumed }) => ({
    about: id,
    from,
    fromWhat: 'adopters returned the child',
    metOn: reviews.find(({ completedOn }) => (completedOn ?? '') >= onFrom(from, afterReturn))?.completedOn ?? null,
    endsOn: placedAgainOn ?? until,
    endsWhat: placedAgainOn === null ? untilWhat : 'placed for adoption',
    assumed,
    sourceDueOn: null,
  }));
