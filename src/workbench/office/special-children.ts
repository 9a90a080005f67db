import { DateTime } from 'luxon';
import type { draws } from './draws.ts';
import { inCare, movedOn, reviewed, workday } from './life-in-care.ts';
import type { Story } from './office-child.ts';

/** The children who show what the law and the rules of access are about. */
export function specialChildren(today: DateTime, drawn: ReturnType<typeof draws>): Story[] {
  const ago = (days: number) => workday(today.minus({ days }));
  const reviewedFrom = (start: DateTime, until = today) => reviewed(start, until, drawn);
  return [
    ...family(ago(400), reviewedFrom),
    ...firstReviews(ago),
    overChristmas(today, reviewedFrom),
    ...motherAndBaby(today, ago, reviewedFrom),
    {
      iro: 'U0SIOBHAN',
      restricted: true,
      episodes: [inCare(ago(500), 'C2', 'U3')],
      reviewedOn: reviewedFrom(ago(500)),
    },
    { iro: 'U0PRIYA', episodes: [inCare(ago(70), 'V4', 'U6')] },
    ...towardsAdoption(today, ago, reviewedFrom),
    // The files begin after this child came into care: nobody has said when that was.
    { iro: 'U0PRIYA', episodes: [{ ...inCare(ago(300), 'C2', 'U4'), startReason: 'P' }] },
    almostAdult(today, ago),
    { iro: 'U0MARCUS', bornOn: today.minus({ years: 15 }), episodes: [inCare(ago(12), 'J1', 'K1')] },
  ];
}

type Ago = (days: number) => DateTime;
type Reviewed = (start: DateTime, until?: DateTime) => DateTime[];

/** Two sisters and a brother, reviewed together by one IRO. */
function family(start: DateTime, reviewedFrom: Reviewed): Story[] {
  const together = {
    siblingGroup: 'Family 1',
    iro: 'U0PRIYA',
    team: 'North',
    socialWorker: 'U0DAN',
    episodes: [inCare(start, 'C2', 'U6')],
    reviewedOn: reviewedFrom(start),
  };
  return ['AM', 'JM', 'RM'].map((initials) => ({ ...together, initials }));
}

/** A first review due this week, one hardly begun, and one already late. */
const firstReviews = (ago: Ago): Story[] => [
  { iro: 'U0PRIYA', team: 'North', socialWorker: 'U0DAN', episodes: [inCare(ago(26), 'V2', 'U4')] },
  { iro: 'U0PRIYA', team: 'North', socialWorker: 'U0SANA', episodes: [inCare(ago(4), 'V2', 'U3')] },
  { iro: 'U0PRIYA', team: 'North', socialWorker: 'U0TOM', episodes: [inCare(ago(40), 'C1', 'U6')] },
];

/** In the working days of this first review, Christmas, Boxing Day and New Year’s Day do not count. */
function overChristmas(today: DateTime, reviewedFrom: Reviewed): Story {
  const thisYears = DateTime.fromObject({ year: today.year, month: 12, day: 15 }, { zone: 'utc' });
  const start = thisYears < today ? thisYears : thisYears.minus({ years: 1 });
  const first = workday(start.plus({ days: 31 }));
  const reviewedOn = first < today ? [first, ...reviewedFrom(first.plus({ days: 62 }))] : [];
  return { iro: 'U0PRIYA', episodes: [inCare(start, 'C1', 'U6')], reviewedOn };
}

/** Both looked after, and never with the same IRO. */
function motherAndBaby(today: DateTime, ago: Ago, reviewedFrom: Reviewed): Story[] {
  const start = ago(700);
  const babyStart = ago(120);
  return [
    {
      called: 'mother',
      iro: 'U0MARCUS',
      team: 'East',
      bornOn: today.minus({ years: 16, months: 5 }),
      episodes: [inCare(start, 'C2', 'U6')],
      reviewedOn: reviewedFrom(start),
    },
    {
      childOf: 'mother',
      iro: 'U0SIOBHAN',
      team: 'East',
      bornOn: babyStart.minus({ days: 5 }),
      episodes: [inCare(babyStart, 'C1', 'U6')],
      reviewedOn: reviewedFrom(babyStart),
    },
  ];
}

/** One waiting with a placement order, one placed with adopters and not reviewed there yet. */
function towardsAdoption(today: DateTime, ago: Ago, reviewedFrom: Reviewed): Story[] {
  const start = ago(620);
  const ordered = (days: number) =>
    movedOn([inCare(start, 'C1', 'U6')], ago(days), { startReason: 'L', legalStatus: 'E1' });
  return [
    {
      iro: 'U0PRIYA',
      bornOn: today.minus({ years: 2 }),
      episodes: ordered(60),
      reviewedOn: reviewedFrom(start),
    },
    {
      iro: 'U0MARCUS',
      bornOn: today.minus({ years: 2, months: 3 }),
      episodes: movedOn(ordered(250), ago(20), { startReason: 'P', placement: 'A6' }),
      reviewedOn: reviewedFrom(start, ago(20)),
    },
  ];
}

/** Eighteen in six weeks: a final review is wanted before then. */
const almostAdult = (today: DateTime, ago: Ago): Story => ({
  iro: 'U0PRIYA',
  bornOn: today.minus({ years: 18 }).plus({ days: 45 }),
  episodes: [inCare(ago(900), 'C2', 'K3')],
  reviewedOn: [875, 790, 615, 440, 265, 90].map(ago),
});
