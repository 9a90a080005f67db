import type { Duty } from './duty.ts';
import { intervals } from './review-intervals.ts';

const regulation = 'Adoption Agencies Regulations 2005, reg 36';
const byLaw = { weight: 'statute', confidence: 'read', owedBy: 'the adoption agency' } as const;

export const reviewAdoptionAuthorisedFirst: Duty = {
  ...byLaw,
  id: 'review-adoption-authorised-first',
  title: 'First review with authority to place for adoption',
  says: 'within 3 months of getting authority to place for adoption',
  authority: `${regulation}(1)(a)`,
  limit: { months: 3 },
  arises: intervals('authorised for adoption', 'first'),
};

export const reviewAdoptionAuthorisedNext: Duty = {
  ...byLaw,
  id: 'review-adoption-authorised-next',
  title: 'Review with authority to place for adoption',
  says: 'within 6 months of the previous review, until the child is placed',
  authority: `${regulation}(1)(b)`,
  limit: { months: 6 },
  arises: intervals('authorised for adoption', 'second', 'later'),
};

export const reviewAdoptionPlacedFirst: Duty = {
  ...byLaw,
  id: 'review-adoption-placed-first',
  title: 'First review after placement for adoption',
  says: 'within 4 weeks of being placed for adoption',
  authority: `${regulation}(3)(a)`,
  limit: { days: 28 },
  arises: intervals('placed for adoption', 'first'),
};

export const reviewAdoptionPlacedSecond: Duty = {
  ...byLaw,
  id: 'review-adoption-placed-second',
  title: 'Second review after placement for adoption',
  says: 'within 3 months of the first review after placement for adoption',
  authority: `${regulation}(3)(b)`,
  limit: { months: 3 },
  arises: intervals('placed for adoption', 'second'),
};

export const reviewAdoptionPlacedNext: Duty = {
  ...byLaw,
  id: 'review-adoption-placed-next',
  title: 'Review after placement for adoption',
  says: 'within 6 months of the previous review, until an adoption order or the child’s return',
  authority: `${regulation}(3)(c)`,
  limit: { months: 6 },
  arises: intervals('placed for adoption', 'later'),
};

/** Until the child is placed the ordinary clock binds as well, and one review meets both; from then only these do. */
export const adoptionReviews: readonly Duty[] = [
  reviewAdoptionAuthorisedFirst,
  reviewAdoptionAuthorisedNext,
  reviewAdoptionPlacedFirst,
  reviewAdoptionPlacedSecond,
  reviewAdoptionPlacedNext,
];
