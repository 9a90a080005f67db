import type { PeriodFacts } from '../reviews/period-facts.ts';
import type { EarlyRequest } from '../reviews/reviewing.ts';
import { carePlanning, ours } from './authorities.ts';
import type { Duty } from './duty.ts';
import type { Occasion } from './occasion.ts';

/**
 * The law is that the review is brought forward; it sets no number of days, so the IRO’s own date is the limit. Ten
 * working days is a suggestion, used where a request was agreed without one.
 */
export const reviewEarlyRequest: Duty = {
  id: 'review-early-request',
  title: 'Review brought forward',
  says: 'by the day the IRO agreed to, when somebody asked for it sooner',
  authority: carePlanning('reg 33(3)(a)'),
  weight: 'statute',
  confidence: 'read',
  threshold: ours('The day', 'The day the IRO agreed to or, without one, 10 working days'),
  owedBy: 'the responsible authority',
  limit: { workingDays: 10 },
  arises: ({ file, periods }) => periods.flatMap((facts) => broughtForward(file.earlyRequests, facts)),
};

export const earlyReviews: readonly Duty[] = [reviewEarlyRequest];

const broughtForward = (requests: readonly EarlyRequest[], facts: PeriodFacts): Occasion[] =>
  requests.filter((one) => one.answer === 'yes' && isDuring(facts, one)).map((one) => occasionOf(one, facts));

const isDuring = ({ period, until }: PeriodFacts, { askedOn }: EarlyRequest) =>
  (period.becameLookedAfterOn ?? period.firstSeenOn) <= askedOn && (until === null || askedOn < until);

const occasionOf = ({ id, askedOn, reviewBy }: EarlyRequest, { reviews, until, untilWhat }: PeriodFacts): Occasion => ({
  about: id,
  from: askedOn,
  fromWhat: 'an earlier review was asked for',
  agreedOn: reviewBy ?? undefined,
  metOn: reviews.find(({ completedOn }) => completedOn !== null && completedOn >= askedOn)?.completedOn ?? null,
  endsOn: until,
  endsWhat: untilWhat,
  sourceDueOn: null,
});
