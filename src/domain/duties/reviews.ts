import type { PeriodFacts } from '../reviews/period-facts.ts';
import type { Day } from '../time/day.ts';
import { backFrom, type Span } from '../time/span.ts';
import { adulthoodGuidance, carePlanning, ours } from './authorities.ts';
import type { Duty } from './duty.ts';
import type { Occasion } from './occasion.ts';
import { intervals } from './review-intervals.ts';

const byLaw = { weight: 'statute', confidence: 'read', owedBy: 'the responsible authority' } as const;

export const reviewFirst: Duty = {
  ...byLaw,
  id: 'review-first',
  title: 'First review',
  says: 'within 20 working days of becoming looked after',
  authority: carePlanning('reg 33(1)'),
  limit: { workingDays: 20 },
  arises: intervals('ordinary', 'first'),
};

export const reviewSecond: Duty = {
  ...byLaw,
  id: 'review-second',
  title: 'Second review',
  says: 'within 3 months of the first review',
  authority: carePlanning('reg 33(2)'),
  limit: { months: 3 },
  arises: intervals('ordinary', 'second'),
};

/** The longest time from one ordinary review to the next. */
export const betweenReviews = { months: 6 } satisfies Span;

export const reviewSubsequent: Duty = {
  ...byLaw,
  id: 'review-subsequent',
  title: 'Review',
  says: 'within 6 months of the previous review',
  authority: carePlanning('reg 33(2)'),
  limit: betweenReviews,
  arises: intervals('ordinary', 'later'),
};

/** The ordinary review at each place of the sequence. */
export const ordinaryReviewAt = { first: reviewFirst, second: reviewSecond, later: reviewSubsequent } as const;

export const reviewShortBreaksFirst: Duty = {
  ...byLaw,
  id: 'review-short-breaks-first',
  title: 'First review of short breaks',
  says: 'within 3 months of the first short break',
  authority: carePlanning('reg 48(3)'),
  confidence: 'reported',
  limit: { months: 3 },
  arises: intervals('short breaks', 'first'),
};

/** The longest time between two of them; a longer gap begins another series. */
export const betweenShortBreaks: Span = { months: 6 };

export const reviewShortBreaksNext: Duty = {
  ...byLaw,
  id: 'review-short-breaks-next',
  title: 'Review of short breaks',
  says: 'within 6 months of the previous review',
  authority: carePlanning('reg 48(3)'),
  confidence: 'reported',
  limit: betweenShortBreaks,
  arises: intervals('short breaks', 'second', 'later'),
};

/** A second test, beside the interval’s own: an adjournment does not extend the time for the review. */
export const reviewAdjournLimit: Duty = {
  ...byLaw,
  id: 'review-adjourn-limit',
  title: 'Adjourned review completed',
  says: 'within 20 working days of the adjourned meeting',
  authority: carePlanning('reg 36(2)'),
  confidence: 'reported',
  owedBy: 'the IRO and the responsible authority',
  limit: { workingDays: 20 },
  arises: ({ periods }) => periods.flatMap(adjournments),
};

export const reviewFinalBefore18: Duty = {
  id: 'review-final-before-18',
  title: 'Final review before the 18th birthday',
  says: 'in the 3 months before the 18th birthday, to hand over to leaving-care arrangements',
  authority: adulthoodGuidance(),
  weight: 'practice',
  confidence: 'reported',
  threshold: ours('The 3 months'),
  owedBy: 'the responsible authority and the IRO',
  limit: { before: 'the event' },
  arises: ({ periods }) => periods.flatMap(finalReview),
};

export const ordinaryReviews: readonly Duty[] = [
  reviewFirst,
  reviewSecond,
  reviewSubsequent,
  reviewShortBreaksFirst,
  reviewShortBreaksNext,
  reviewAdjournLimit,
  reviewFinalBefore18,
];

const adjournments = ({ adjourned, reviews, until, untilWhat }: PeriodFacts): Occasion[] =>
  adjourned.map(({ id, adjournedOn, completedOn }) => {
    const later = reviews.find((other) => (other.completedOn ?? '') > (adjournedOn ?? ''));
    return {
      about: id,
      from: adjournedOn,
      fromWhat: 'review adjourned',
      metOn: completedOn,
      endsOn: later?.completedOn ?? until,
      endsWhat: later === undefined ? untilWhat : 'another review was completed',
      // A source’s date is for the review itself, not for ending an adjournment.
      sourceDueOn: null,
    };
  });

/** The last time before the 18th birthday. */
const finalReviewWithin: Span = { months: 3 };
export const finalReviewOpensOn = (eighteenthOn: Day): Day => backFrom(eighteenthOn, finalReviewWithin);

function finalReview({ period, until, untilWhat, eighteenthOn, reviews }: PeriodFacts): Occasion[] {
  if (eighteenthOn === null || until !== eighteenthOn) return [];
  const opensOn = finalReviewOpensOn(eighteenthOn);
  const met = reviews.find(({ completedOn }) => completedOn !== null && completedOn >= opensOn);
  return [
    {
      about: period.id,
      from: eighteenthOn,
      fromWhat: 'turns 18',
      metOn: met?.completedOn ?? null,
      endsOn: eighteenthOn,
      endsWhat: untilWhat,
      sourceDueOn: null,
    },
  ];
}
