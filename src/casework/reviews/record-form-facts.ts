import { isFinished, standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { Decision } from '../../domain/decisions/decisions.ts';
import { allocatedTo, type CaseFile, type PermanenceKind } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import type { AreaAnswer, Contact } from '../../domain/reviews/reviewing.ts';
import { type Unfinished, unfinishedOf } from '../../domain/reviews/unfinished.ts';
import { ageOn } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { later, sooner } from '../../domain/time/our-spans.ts';
import { lateInWords } from '../../domain/wording/words.ts';
import { mayRead } from '../decisions/decision-row.ts';
import { type OwnerChoice, ownerFromNow, ownersOf } from '../people/owners.ts';
import { type ChildKey, type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn, personIn } from '../perform/who-is.ts';
import { type PlanSoFar, planSoFar } from '../readiness/plan-so-far.ts';
import { type Approver, approversFor } from '../shared/approvals.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { holdsFirstKey } from '../shared/two-keys.ts';

/** What the wizard must know of a child before it asks anything: pre-filled, so that nothing is typed twice. */
export interface ReviewToRecord {
  child: NamedChild;
  today: Day;
  bornOn: Day | null;
  age: number | null;
  /** “4th review” */
  which: string;
  /** Its place in the period of care; null where that is not known. */
  place: number | null;
  dueOn: Day | null;
  lastCompletedOn: Day | null;
  unfinished: Unfinished | null;
  /** The last time an IRO spoke with the child alone since the last review, or watched one too young to talk. */
  seen: Pick<Contact, 'on' | 'alone' | 'how'> | null;
  areas: readonly AreaAnswer[];
  permanence: PermanenceKind | null;
  planSoFar: PlanSoFar;
  /** Decisions of earlier reviews that are still to be done. */
  carried: readonly CarriedDecision[];
  /** How many decisions an earlier part of this review made that still stand. */
  decidedBefore: number;
  /** Who may own a decision, by name. */
  owners: readonly OwnerChoice[];
  /** Of all colleagues: what is decided may name them. */
  staffNames: readonly string[];
  /** Who may be asked to approve that it did not happen. */
  approvers: readonly Approver[];
  /** The two dates offered for a decision. */
  inTenWorkingDays: Day;
  inTwentyWorkingDays: Day;
  /** Who has the child today. */
  iro: { id: Id; name: string } | null;
  /** False for somebody who may begin the form but not send it. */
  maySend: boolean;
}

export interface CarriedDecision extends Pick<Decision, 'id' | 'wording' | 'timesMade' | 'isKey' | 'isConfidential'> {
  dueOn: Day;
  owner: string;
  /** Who has it from now on if it is made again, where its owner may not own it any more. */
  goesTo: string | null;
  /** How it stands, in words: “open, 3 working days late”. */
  stands: string;
  /** Its owner says that it is done, and nobody has confirmed it. */
  saidDone: boolean;
  /** And they, or somebody they cover for, said so or own it: whether it is over is for somebody else to say. */
  isTheirOwn: boolean;
}

export const reviewToRecord = caseAction({
  name: 'review-to-record',
  auditedAs: 'opened the form to record a review',
  permission: 'start a review draft',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => ({ result: toRecord(file, circumstances) }),
});

/** Of a review on this day, where it is known: today, until then. */
export function toRecord(file: CaseFile, circumstances: Circumstances, on = circumstances.today): ReviewToRecord {
  const { today, law, staff, may } = circumstances;
  const { bornOn } = file.child;
  const next = nextReviewOf(file, today, law);
  const completed = file.reviews.filter(({ completedOn, kind }) => completedOn !== null && kind === 'statutory');
  const lastCompletedOn = completed.at(-1)?.completedOn ?? null;
  const lastRecord = file.reviewRecords.at(-1);
  // Business support may begin the form, and reads nobody’s wording (rulings, “People and power”).
  const mayReadWording = may('read decisions', file);
  const unfinished = unfinishedOf(file);
  return {
    child: childOf(file),
    today,
    bornOn,
    age: bornOn === null ? null : ageOn(bornOn, today),
    which: next.due ? next.which : 'review',
    place: next.due?.ordinal ?? null,
    dueOn: next.due?.dueOn ?? null,
    lastCompletedOn,
    unfinished,
    seen: seenSince(file, lastCompletedOn, circumstances),
    areas: mayReadWording ? (lastRecord?.answers.areas ?? []) : [],
    permanence: mayReadWording ? (file.permanencePlans.at(-1)?.kind ?? null) : null,
    planSoFar: planSoFar(file, on, circumstances),
    carried: mayReadWording ? carriedOf(file, unfinished?.id ?? null, circumstances) : [],
    decidedBefore: standingsOf(file, today, law).filter(
      ({ decision, state }) => decision.reviewId === unfinished?.id && state !== 'withdrawn' && state !== 'replaced',
    ).length,
    owners: ownersOf(file, circumstances),
    staffNames: staff.people.map(({ name }) => name),
    approvers: approversFor(circumstances),
    inTenWorkingDays: law.calendar.addWorkingDays(today, sooner.workingDays),
    inTwentyWorkingDays: law.calendar.addWorkingDays(today, later.workingDays),
    iro: personIn(staff, allocatedTo(file, 'iro', today)),
    maySend: may('record a review', file),
  };
}

/**
 * The last time the child’s IRO, or a colleague acting as one, spoke with the child alone or watched one too young to
 * talk (reg 36(1)(b)). Whoever fills in the form: the talk is the child’s, not the typist’s.
 */
function seenSince({ contacts }: CaseFile, since: Day | null, { staff }: Circumstances): ReviewToRecord['seen'] {
  const iros = new Set(staff.people.filter(({ role }) => role === 'iro' || role === 'iro manager').map(({ id }) => id));
  const counts = ({ personId, on, alone, how }: Contact) =>
    iros.has(personId) && (since === null || on > since) && (alone || how === 'observed, too young to talk');
  return contacts.findLast(counts) ?? null;
}

/** Those a review made, while it is still unfinished, stand as they are: they are not made again by its next part. */
function carriedOf(file: CaseFile, unfinished: Id | null, circumstances: Circumstances): CarriedDecision[] {
  const { today, law, staff } = circumstances;
  const nameOf = (id: Id | null) => nameIn(staff, id);
  return standingsOf(file, today, law)
    .filter((standing) => !isFinished(standing) && standing.decision.reviewId !== unfinished)
    .filter((standing) => mayRead(standing, file, circumstances))
    .map((standing) => ({
      ...standing,
      isTheirOwn: holdsFirstKey(standing, circumstances.actor),
      next: ownerFromNow(standing, file, circumstances).ownerId,
    }))
    .map(({ decision, dueOn, owner, state, late, isTheirOwn, next }) => ({
      id: decision.id,
      wording: decision.wording,
      timesMade: decision.timesMade,
      isKey: decision.isKey,
      isConfidential: decision.isConfidential,
      dueOn,
      owner: nameOf(owner) ?? decision.ownerRole,
      goesTo: next === owner ? null : (nameOf(next) ?? null),
      stands: late === null ? state : `${state}, ${lateInWords(late)}`,
      saidDone: state === 'waiting for confirmation',
      isTheirOwn,
    }));
}
