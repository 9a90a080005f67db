import type { Actor, Person } from '../../src/domain/people/people.ts';
import type { Staff } from '../../src/domain/people/staff.ts';
import type {
  Allocation,
  CaseFile,
  Child,
  Cover,
  Episode,
  Handover,
  PeriodOfCare,
  PermanencePlan,
  ServiceTold,
} from '../../src/domain/records/case-file.ts';
import type { Kin } from '../../src/domain/records/kin.ts';
import type { Approval } from '../../src/domain/reviews/approval.ts';
import type { Review } from '../../src/domain/reviews/review.ts';
import type { Booking, Contact, EarlyRequest, Preparation } from '../../src/domain/reviews/reviewing.ts';

// Every value is sensible and fixed, so that a failing date is the same tomorrow. A test states only what matters to it.

export const aChild = (given: Partial<Child> = {}): Child => ({
  id: 'child-1',
  reference: '2041',
  initials: 'KM',
  bornOn: '2014-05-20',
  teamId: 'team-north',
  siblingGroup: null,
  parentId: null,
  restricted: false,
  ...given,
});

/** In care since 2 March 2026, on files that cover all of it. */
export function aPeriod(given: Partial<PeriodOfCare> = {}): PeriodOfCare {
  const becameLookedAfterOn = given.becameLookedAfterOn === undefined ? '2026-03-02' : given.becameLookedAfterOn;
  return {
    id: 'period-1',
    childId: 'child-1',
    becameLookedAfterOn,
    firstSeenOn: becameLookedAfterOn ?? '2026-04-01',
    ceasedOn: null,
    ceasedReason: null,
    reviewsCompleteFrom: becameLookedAfterOn,
    reviewsCompleteTo: null,
    source: 'ssda903',
    ...given,
  };
}

/** A foster placement under section 20. */
export const anEpisode = (given: Partial<Episode> = {}): Episode => {
  const startedOn = given.startedOn ?? '2026-03-02';
  return {
    id: `episode-${startedOn}`,
    childId: 'child-1',
    periodId: 'period-1',
    startedOn,
    endedOn: null,
    startReason: 'S',
    legalStatus: 'V2',
    placement: 'U6',
    endReason: null,
    source: 'ssda903',
    ...given,
  };
};

/** Held and completed on one day, with the child speaking for themselves. */
export const aReview = (given: Partial<Review> = {}): Review => {
  const completedOn = given.completedOn === undefined ? '2026-03-30' : given.completedOn;
  return {
    id: `review-${completedOn ?? given.sourceDueOn ?? 'to-come'}`,
    childId: 'child-1',
    kind: 'statutory',
    sourceReference: null,
    sourceDueOn: null,
    heldOn: completedOn,
    adjournedOn: null,
    completedOn,
    cancelled: false,
    participation: 'PN1',
    source: 'ssda903',
    ...given,
  };
};

/** One review for each day, oldest first. */
export const reviewsOn = (...days: string[]): Review[] => days.map((completedOn) => aReview({ completedOn }));

/** A review that a source says is to come. */
export const anExpectedReview = (sourceDueOn: string): Review =>
  aReview({ completedOn: null, sourceDueOn, participation: null, source: 'ssd' });

export const aPermanencePlan = (given: Partial<PermanencePlan> = {}): PermanencePlan => ({
  id: 'plan-1',
  childId: 'child-1',
  kind: 'long-term fostering',
  knownOn: '2026-06-30',
  source: 'annex-a',
  ...given,
});

export const anAllocation = (given: Partial<Allocation> = {}): Allocation => ({
  id: 'allocation-1',
  childId: 'child-1',
  personId: 'person-priya',
  role: 'iro',
  fromOn: '2026-03-05',
  toOn: null,
  madeById: null,
  madeAt: null,
  because: null,
  replaced: null,
  ...given,
});

/** The social worker told the IRO service the day after care began. */
export const aServiceTold = (given: Partial<ServiceTold> = {}): ServiceTold => ({
  id: 'told-1',
  childId: 'child-1',
  toldOn: '2026-03-03',
  because: null,
  recordedById: 'person-joss',
  recordedAt: '2026-03-03T16:40:00Z',
  ...given,
});

/** The child’s IRO has become Marcus, whom Priya is to introduce. */
export const aHandover = (given: Partial<Handover> = {}): Handover => ({
  id: 'handover-1',
  childId: 'child-1',
  fromId: 'person-priya',
  toId: 'person-marcus',
  allocationId: 'allocation-2',
  dueOn: '2026-06-30',
  doneOn: null,
  doneById: null,
  doneAt: null,
  ...given,
});

/** Another child, as far as one bears on the child of a test. */
export const aKin = (given: Partial<Kin> = {}): Kin => ({
  id: 'child-2',
  reference: '2042',
  initials: 'LM',
  parentId: null,
  siblingGroup: null,
  iroId: null,
  isIroMadeHere: false,
  socialWorkerId: null,
  isLookedAfter: true,
  ...given,
});

/** An IRO in full-time post. */
export const aPerson = (given: Partial<Person> = {}): Person => ({
  id: 'person-priya',
  slackUserId: 'U01PRIYA',
  name: 'Priya Nair',
  role: 'iro',
  teamId: null,
  email: 'priya.nair@example.org',
  phone: null,
  fte: 1,
  leftOn: null,
  roleFrom: null,
  ...given,
});

export const anActor = (given: Partial<Actor> = {}): Actor => ({
  personId: 'person-priya',
  name: 'Priya Nair',
  role: 'iro',
  teams: [],
  actsFor: ['person-priya'],
  clearedFor: given.personId ? [given.personId] : ['person-priya'],
  ...given,
});

/** Nobody has confirmed that it reaches restricted children. */
export const aCover = (given: Partial<Cover> = {}): Cover => ({
  id: 'cover-1',
  forPersonId: 'person-priya',
  byPersonId: 'person-marcus',
  fromOn: '2026-06-15',
  toOn: '2026-06-26',
  role: 'iro',
  confirmedById: null,
  confirmedOn: null,
  ...given,
});

/** A date for the next review, in hand. */
export const aBooking = (given: Partial<Booking> = {}): Booking => ({
  id: 'booking-1',
  childId: 'child-1',
  on: '2026-03-30',
  at: '14:00',
  venue: 'school',
  lateBecause: null,
  bookedById: 'person-priya',
  bookedOn: '2026-03-05',
  endedOn: null,
  endedBecause: null,
  endedAs: null,
  ...given,
});

/** Asked of Helen by Joss, and not answered: to move the date in hand past its limit. */
export const anApproval = (given: Partial<Approval> = {}): Approval => ({
  ...{ id: 'approval-1', childId: 'child-1', about: 'move', rowId: 'booking-1', because: 'The carer is unwell.' },
  proposed: { on: '2026-07-03', at: '10:00', venue: 'school', lateBecause: 'Nobody can come before.' },
  ...{ askedById: 'person-joss', askedFor: [], ofId: 'person-helen' },
  ...{ askedOn: '2026-06-16', askedAt: '2026-06-16T07:00:00.000Z' },
  ...{ answer: null, answeredById: null, answeredOn: null, answeredAt: null, note: null, madeId: null },
  ...given,
});

export const aPreparation = (given: Partial<Preparation> = {}): Preparation => ({
  id: 'preparation-1',
  childId: 'child-1',
  item: 'report received',
  doneOn: '2026-03-20',
  note: null,
  answers: {},
  recordedById: 'person-joss',
  recordedOn: '2026-03-20',
  recordedAt: '2026-03-20T10:00:00Z',
  ...given,
});

/** The IRO visits, and sees the child alone. */
export const aContact = (given: Partial<Contact> = {}): Contact => ({
  id: 'contact-1',
  childId: 'child-1',
  personId: 'person-priya',
  on: '2026-03-20',
  alone: true,
  how: 'visit',
  recordedOn: '2026-03-20',
  loggedAs: 'iro',
  ...given,
});

/** The child asks, and nobody has answered. */
export const anEarlyRequest = (given: Partial<EarlyRequest> = {}): EarlyRequest => ({
  id: 'request-1',
  childId: 'child-1',
  askedBy: 'child',
  words: 'I don’t want to move in July',
  worry: 'home',
  soonBy: '2026-03-16',
  askedOn: '2026-03-02',
  recordedById: 'person-priya',
  answer: null,
  answeredOn: null,
  because: null,
  reply: null,
  reviewBy: null,
  ...given,
});

/** One child in one period of care, in one foster placement, allocated to one IRO, not yet reviewed. */
/** A child for whom nothing has been prepared, recorded or decided yet. */
export const nothingReviewed = {
  parentIros: [],
  serviceTold: [],
  handovers: [],
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

export const aCaseFile = (given: Partial<CaseFile> = {}): CaseFile => ({
  child: aChild(),
  periods: [aPeriod()],
  episodes: [anEpisode()],
  reviews: [],
  permanencePlans: [],
  allocations: [anAllocation()],
  restrictionExceptions: [],
  disagreements: [],
  ...nothingReviewed,
  ...given,
});

/** Those who work here: nobody, unless told. */
export const aStaff = (given: Partial<Staff> = {}): Staff => ({
  people: [],
  leavers: [],
  teams: [],
  covers: [],
  coversToCome: [],
  preferences: [],
  teamPreferences: [],
  dutyWeeks: [],
  unreachable: [],
  concerns: [],
  concernEvents: [],
  ...given,
});
