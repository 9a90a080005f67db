import { secureAccommodation } from './authorities.ts';
import type { Duty } from './duty.ts';
import { intervals } from './review-intervals.ts';

const byLaw = {
  authority: secureAccommodation('reg 15'),
  weight: 'statute',
  confidence: 'reported',
  owedBy: 'the local authority',
} as const;

export const reviewSecureFirst: Duty = {
  ...byLaw,
  id: 'review-secure-first',
  title: 'First secure criteria review',
  says: 'within 1 month of being placed in secure accommodation',
  limit: { months: 1 },
  arises: intervals('secure', 'first'),
};

export const reviewSecureNext: Duty = {
  ...byLaw,
  id: 'review-secure-next',
  title: 'Secure criteria review',
  says: 'within 3 months of the previous criteria review',
  limit: { months: 3 },
  arises: intervals('secure', 'second', 'later'),
};

/** Held by a panel of three and separate from the child’s statutory reviews, in both directions. */
export const secureReviews: readonly Duty[] = [reviewSecureFirst, reviewSecureNext];
