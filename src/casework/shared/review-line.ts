import type { DueState } from '../../domain/duties/duty.ts';
import { lastDayOf } from '../../domain/duties/limit.ts';
import { type ReadyCount, type RoleOf, readyCount } from '../../domain/readiness/readiness-of.ts';
import { bookingNow } from '../../domain/readiness/time-before-review.ts';
import { type AllocatedRole, allocatedTo, type CaseFile, type Child } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { type NextReview, type NoReview, nextReviewOf } from '../../domain/reviews/next-review.ts';
import type { Booking } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Circumstances, Staff } from '../perform/action.ts';
import { nameIn, personIn } from '../perform/who-is.ts';
import { absenceAsked, changeAsked } from './approvals.ts';

export type NamedChild = Pick<Child, 'id' | 'reference' | 'initials'>;

export const childOf = ({ child: { id, reference, initials } }: CaseFile): NamedChild => ({ id, reference, initials });

/** A child’s next review as a list or a card shows it: what, whose, by when, and what is doubtful about it. */
export interface ReviewLine {
  child: NamedChild;
  /** “4th review” */
  which: string;
  dutyId: string;
  about: Id;
  /** Null when the start of care is not known. */
  dueOn: Day | null;
  state: DueState;
  /** Working days until the due date, negative once it is past; null without one. */
  workingDaysLeft: number | null;
  /** Calendar days until the due date, negative once it is past. */
  daysLeft: number | null;
  /** A limit on a weekend or bank holiday is not put off: this is the last working day to meet it on. */
  lastWorkingDayOn: Day | null;
  isLastWorkingDay: boolean;
  assumed: boolean;
  provisional: boolean;
  /** Held before it, it would not count: the latest such day of all that it must meet. */
  notBeforeOn: Day | null;
  /** What the council’s own system says. */
  sourceDueOn: Day | null;
  /** The local target, never mixed with the legal limit. */
  targetOn: Day | null;
  /** Other limits that the same review must meet. */
  alsoBinding: readonly { title: string; dueOn: Day | null; notBeforeOn: Day | null }[];
  iro: string | null;
  socialWorker: string | null;
  /** The date in hand for it. */
  booked: Pick<Booking, 'on' | 'at'> | null;
  /** A change of it that waits for an IRO manager’s word: until then it stands. */
  waiting: ReturnType<typeof changeAsked>;
  /** An earlier one that did not happen, which waits for the same. */
  unapproved: ReturnType<typeof changeAsked>;
  /** What waits here is theirs to answer. */
  mayApprove: boolean;
  /** How much of what it needs is ready, and what is not. */
  ready: ReadyCount;
  /** Whoever sees the date alone, as a senior manager of a child whose challenge is with them, is shown nothing of that. */
  seesReady: boolean;
  /** True for those who may begin to record it. */
  mayRecord: boolean;
}

type Knowing = Pick<Circumstances, 'today' | 'law' | 'staff' | 'may'>;

/** The line, or why there is no review to come. A start that nobody knows is a line: it has to be asked about. */
export function reviewLineOf(file: CaseFile, knowing: Knowing): { line: ReviewLine } | { line: null; none: NoReview } {
  const next = nextReviewOf(file, knowing.today, knowing.law);
  if (next.due) return { line: named(file, knowing, dated(next, knowing)) };
  if (next.none !== 'start not known') return { line: null, none: next.none };
  return { line: named(file, knowing, undated(file)) };
}

function dated({ due, alsoBinding, which }: NextReview & { due: object }, { today, law }: Knowing) {
  const lastDay = due.dueOn === null ? null : law.calendar.lastWorkingDayOnOrBefore(due.dueOn);
  const target = due.from === null ? undefined : law.localTargets[due.duty.id];
  return {
    which,
    dutyId: due.duty.id,
    about: due.about,
    dueOn: due.dueOn,
    state: due.state,
    workingDaysLeft: due.dueOn === null ? null : law.calendar.workingDaysBetween(today, due.dueOn),
    daysLeft: due.daysLeft,
    lastWorkingDayOn: lastDay,
    isLastWorkingDay: lastDay === today,
    assumed: due.assumed !== undefined,
    provisional: due.provisional,
    notBeforeOn:
      [due, ...alsoBinding]
        .flatMap((one) => one.notBeforeOn ?? [])
        .toSorted()
        .at(-1) ?? null,
    sourceDueOn: due.sourceDueOn,
    targetOn: target && due.from !== null ? lastDayOf(target, due.from, law.calendar) : null,
    alsoBinding: alsoBinding.map(({ duty, dueOn, notBeforeOn }) => ({ title: duty.title, dueOn, notBeforeOn })),
  };
}

const undated = (file: CaseFile) => ({
  which: 'first review',
  dutyId: 'review-first',
  about: file.periods.at(-1)?.id ?? file.child.id,
  dueOn: null,
  state: 'unknown' as const,
  workingDaysLeft: null,
  daysLeft: null,
  lastWorkingDayOn: null,
  isLastWorkingDay: false,
  assumed: false,
  provisional: false,
  notBeforeOn: null,
  sourceDueOn: null,
  targetOn: null,
  alsoBinding: [],
});

// One spread, and last: laying one object over another costs more than all the arithmetic of the dates.
const named = <Rest extends object>(file: CaseFile, knowing: Knowing, rest: Rest) => ({
  child: { id: file.child.id, reference: file.child.reference, initials: file.child.initials },
  iro: allocatedName(file, 'iro', knowing),
  socialWorker: allocatedName(file, 'social worker', knowing),
  booked: bookingNow(file),
  ...waitingIn(file, knowing),
  ready: readyCount(file, roleIn(knowing.staff)),
  seesReady: knowing.may('see how ready a review is', file),
  mayRecord: knowing.may('start a review draft', file),
  ...rest,
});

const nothingWaits = { waiting: null, unapproved: null, mayApprove: false };

const waitingIn = (file: CaseFile, { staff, may }: Knowing) =>
  file.approvals.length === 0
    ? nothingWaits
    : {
        waiting: changeAsked(file, staff),
        unapproved: absenceAsked(file, staff),
        mayApprove: may('approve changes', file),
      };

/** What role a member of staff has; null for somebody who has left. */
export const roleIn =
  (staff: Staff): RoleOf =>
  (personId) =>
    personIn(staff, personId)?.role ?? null;

/** The name of whoever has the child today in that role. */
const allocatedName = (file: CaseFile, role: AllocatedRole, { today, staff }: Knowing): string | null =>
  nameIn(staff, allocatedTo(file, role, today));

/** Late first, the longest late before the rest; then those nobody can date; then in order of date. */
export const byUrgency = (one: ReviewLine, other: ReviewLine): number =>
  rank(one) - rank(other) || bySoonest(one.dueOn ?? '', other.dueOn ?? '');

const bySoonest = (one: Day, other: Day) => (one < other ? -1 : one > other ? 1 : 0);

const rank = ({ state }: ReviewLine) => (state === 'overdue' ? 0 : state === 'unknown' ? 1 : 2);
