import type { CaseFile, Episode, PeriodOfCare } from '../src/domain/records/case-file.ts';
import type { Review } from '../src/domain/reviews/review.ts';
import { addDays, addMonths } from '../src/domain/time/calendar.ts';
import type { Day } from '../src/domain/time/day.ts';

/** The day the case files are looked at. */
export const today = '2026-06-16';

/** Invented case files, all different and always the same: the lengths are primes, so that they mix. */
export const caseFiles = (count: number): CaseFile[] => Array.from({ length: count }, (_, number) => caseFile(number));

/** In every twenty: a child not yet reviewed, one in short breaks, one placed for adoption, two back in care. */
function caseFile(number: number): CaseFile {
  const id = `child-${number}`;
  const kind = number % 20;
  const began = addDays(today, kind === 0 ? -(number % 23) : -(60 + (number % 1_501)));
  const care = kind === 1 ? 'V4' : 'C2';
  const periods =
    kind === 3 || kind === 4
      ? [period(id, addDays(began, -700), addDays(began, -200)), period(id, began, null)]
      : [period(id, began, null)];
  return {
    child: {
      id,
      reference: String(100_000 + number),
      initials: 'AB',
      bornOn: addDays(today, -(900 + (number % 5_003))),
      teamId: null,
      siblingGroup: null,
      parentId: null,
      restricted: false,
    },
    periods,
    episodes: periods.flatMap((one) => episodes(one, care, kind === 2)),
    reviews: periods.flatMap((one) => reviews(one, number)),
    permanencePlans: [],
    allocations: [
      {
        ...{ id: `${id}-iro`, childId: id, personId: `iro-${number % 30}`, role: 'iro', fromOn: began, toOn: null },
        ...{ madeById: null, madeAt: null, because: null, replaced: null },
      },
    ],
    parentIros: [],
    serviceTold: [],
    handovers: [],
    restrictionExceptions: [],
    disagreements: [],
    bookings: [],
    approvals: [],
    preparations: [],
    contacts: [],
    earlyRequests: [],
    midwayChecks: [],
    reviewRecords: [],
    decisions: [],
    decisionEvents: [],
    recordSteps: [],
    letterWords: [],
    snoozes: [],
    actings: [],
    challenges: [],
    challengeEvents: [],
    adviceSteps: [],
    themeMarks: [],
    practiceNotes: [],
    practiceNoteSeen: [],
  };
}

const period = (childId: string, becameLookedAfterOn: Day, ceasedOn: Day | null): PeriodOfCare => ({
  id: `${childId}-${becameLookedAfterOn}`,
  childId,
  becameLookedAfterOn,
  firstSeenOn: becameLookedAfterOn,
  ceasedOn,
  ceasedReason: ceasedOn === null ? null : 'E4A',
  reviewsCompleteFrom: becameLookedAfterOn,
  reviewsCompleteTo: null,
  source: 'ssda903',
});

/** Two placements; for a child placed for adoption, the order and then the placement. */
function episodes({ id, childId, becameLookedAfterOn, ceasedOn }: PeriodOfCare, care: string, adoption: boolean) {
  const began = becameLookedAfterOn ?? '';
  const moved = addDays(began, 45);
  const one = (startedOn: Day, endedOn: Day | null, legalStatus: string, placement: string): Episode => ({
    id: `${id}-${startedOn}`,
    childId,
    periodId: id,
    startedOn,
    endedOn,
    startReason: startedOn === began ? 'S' : 'B',
    legalStatus,
    placement,
    endReason: endedOn === null ? null : 'X1',
    source: 'ssda903',
  });
  return [
    one(began, moved, adoption ? 'E1' : care, 'U4'),
    one(moved, ceasedOn, adoption ? 'E1' : care, adoption ? 'A5' : 'U6'),
  ];
}

/** The first within four weeks or so, the second at three months, then every six: some of them late. */
function reviews({ id, childId, becameLookedAfterOn, ceasedOn }: PeriodOfCare, number: number): Review[] {
  const held: Review[] = [];
  let next = addDays(becameLookedAfterOn ?? '', 20 + (number % 11));
  while (next < (ceasedOn ?? today)) {
    held.push({
      id: `${id}-${next}`,
      childId,
      kind: 'statutory',
      sourceReference: null,
      sourceDueOn: null,
      heldOn: next,
      adjournedOn: null,
      completedOn: next,
      cancelled: false,
      participation: 'PN1',
      source: 'ssda903',
    });
    next = addDays(addMonths(next, held.length === 1 ? 3 : 6), (number % 13) - 9);
  }
  return held;
}
