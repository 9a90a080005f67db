import { type AllocatedRole, allocatedTo, type CaseFile, type Child, type Day, type Id } from '../domain/case-file.ts';
import type { DueState } from '../domain/duties/duty.ts';
import { lastDayOf } from '../domain/duties/limit.ts';
import { type NextReview, type NoReview, nextReviewOf } from '../domain/reviews/next-review.ts';
import type { Circumstances } from './action.ts';

export type NamedChild = Pick<Child, 'id' | 'reference' | 'initials'>;

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
  assumed: boolean;
  provisional: boolean;
  /** What the council’s own system says. */
  sourceDueOn: Day | null;
  /** The local target, never mixed with the legal limit. */
  targetOn: Day | null;
  /** Other limits that the same review must meet. */
  alsoBinding: readonly { title: string; dueOn: Day | null }[];
  iro: string | null;
  socialWorker: string | null;
}

type Knowing = Pick<Circumstances, 'today' | 'law' | 'staff'>;

/** The line, or why there is no review to come. A start that nobody knows is a line: it has to be asked about. */
export function reviewLineOf(file: CaseFile, knowing: Knowing): { line: ReviewLine } | { line: null; none: NoReview } {
  const next = nextReviewOf(file, knowing.today, knowing.law);
  if (next.due) return { line: { ...named(file, knowing), ...dated(next, knowing) } };
  if (next.none !== 'start not known') return { line: null, none: next.none };
  return { line: { ...named(file, knowing), ...undated(file) } };
}

function dated({ due, alsoBinding, which }: NextReview & { due: object }, { today, law }: Knowing) {
  const target = due.from === null ? undefined : law.localTargets[due.duty.id];
  return {
    which,
    dutyId: due.duty.id,
    about: due.about,
    dueOn: due.dueOn,
    state: due.state,
    workingDaysLeft: due.dueOn === null ? null : law.calendar.workingDaysBetween(today, due.dueOn),
    assumed: due.assumed !== undefined,
    provisional: due.provisional,
    sourceDueOn: due.sourceDueOn,
    targetOn: target && due.from !== null ? lastDayOf(target, due.from, law.calendar) : null,
    alsoBinding: alsoBinding.map(({ duty, dueOn }) => ({ title: duty.title, dueOn })),
  };
}

const undated = (file: CaseFile) => ({
  which: 'first review',
  dutyId: 'review-first',
  about: file.periods.at(-1)?.id ?? file.child.id,
  dueOn: null,
  state: 'unknown' as const,
  workingDaysLeft: null,
  assumed: false,
  provisional: false,
  sourceDueOn: null,
  targetOn: null,
  alsoBinding: [],
});

const named = (file: CaseFile, knowing: Knowing) => ({
  child: { id: file.child.id, reference: file.child.reference, initials: file.child.initials },
  iro: allocatedName(file, 'iro', knowing),
  socialWorker: allocatedName(file, 'social worker', knowing),
});

/** The name of whoever has the child today in that role. */
function allocatedName(file: CaseFile, role: AllocatedRole, { today, staff }: Knowing): string | null {
  const current = allocatedTo(file, role, today);
  return staff.people.find(({ id }) => id === current)?.name ?? null;
}

/** Late first, the longest late before the rest; then those nobody can date; then in order of date. */
export const byUrgency = (one: ReviewLine, other: ReviewLine): number =>
  rank(one) - rank(other) || (one.dueOn ?? '').localeCompare(other.dueOn ?? '');

const rank = ({ state }: ReviewLine) => (state === 'overdue' ? 0 : state === 'unknown' ? 1 : 2);
