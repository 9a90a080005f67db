import type { CaseFile, Change, Day, Id, Review } from '../domain/case-file.ts';
import type { Standing } from '../domain/decision-standing.ts';
import type { Decision, DecisionEvent, DecisionEventKind } from '../domain/decisions.ts';
import { quietUntil } from '../domain/quiet.ts';
import type { Booking, RecordStep, ReviewRecord } from '../domain/reviewing.ts';
import { isParticipation } from '../domain/reviews/participation.ts';
import type { Circumstances } from './action.ts';
import { tellManagerOf, tellOwnerOf } from './decision-events.ts';
import { saidDone } from './decision-row.ts';
import type { CarriedAnswer, NewDecision, ReviewOutcome } from './record-review.ts';
import type { ReviewToRecord } from './review-to-record.ts';

export type Ground = Circumstances & { childId: Id; reviewId: Id };

/** A meeting adjourned or held in part is completed by this one; otherwise it is a review of its own. */
export function reviewRow(
  { answers: { whatHappened, child } }: ReviewOutcome,
  { child: { id: childId }, unfinished }: ReviewToRecord,
  reviews: readonly Review[],
  { newId }: Circumstances,
): Review {
  const begun = unfinished ? reviews.find(({ id }) => id === unfinished.id) : undefined;
  const { on, outcome, parts } = whatHappened;
  const completed = outcome === 'held';
  const met = completed || outcome === 'part held';
  const firstMeeting = parts.map((part) => part.on).toSorted()[0] ?? on;
  return {
    id: begun?.id ?? newId(),
    childId,
    kind: 'statutory',
    sourceReference: begun?.sourceReference ?? null,
    sourceDueOn: begun?.sourceDueOn ?? null,
    heldOn: begun?.heldOn ?? (met ? firstMeeting : null),
    adjournedOn: begun?.adjournedOn ?? (outcome === 'adjourned' ? on : null),
    completedOn: completed ? on : null,
    cancelled: outcome === 'did not happen',
    participation: met && isParticipation(child.participation) ? child.participation : (begun?.participation ?? null),
    source: 'entered',
  };
}

/** A review in parts has a record for each: the version goes on. */
export const recordOf = (
  { answers }: ReviewOutcome,
  records: readonly ReviewRecord[],
  ground: Ground,
): ReviewRecord => ({
  id: ground.newId(),
  childId: ground.childId,
  reviewId: ground.reviewId,
  version: 1 + records.filter(({ reviewId }) => reviewId === ground.reviewId).length,
  editedBecause: null,
  answers,
  recordedById: ground.actor.personId ?? '',
  recordedAt: ground.now,
  recordedOn: ground.today,
  replaced: null,
});

export function newDecision(one: NewDecision, { newId, childId, reviewId, today }: Ground): Decision {
  const id = newId();
  return { ...one, id, childId, reviewId, lineageId: id, timesMade: 1, madeOn: today };
}

const carriedKinds: Record<CarriedAnswer['answer'], DecisionEventKind> = {
  keep: 'carried forward',
  reword: 'carried forward',
  'challenge later': 'carried forward',
  done: 'confirmed',
  close: 'closed',
};

/** Only what its owner said is done can be confirmed, and by somebody else; anything more is closed with a reason. */
const kindOf = (answer: CarriedAnswer['answer'], standing: Standing, { actor }: Ground): DecisionEventKind =>
  answer === 'done' && (standing.state !== 'waiting for confirmation' || saidDone(standing, actor))
    ? 'closed'
    : carriedKinds[answer];

/** The old decision ends with what became of it; one that goes on is made again, in the same line. */
export function carriedForward(
  { id, answer, words }: CarriedAnswer,
  standings: readonly Standing[],
  ground: Ground,
): readonly { event: DecisionEvent; decision: Decision | null }[] {
  const standing = standings.find(({ decision }) => decision.id === id);
  // One that this review made itself, in an earlier part, is not from before it.
  if (!standing || standing.decision.reviewId === ground.reviewId) return [];
  const old = standing.decision;
  const event: DecisionEvent = {
    id: ground.newId(),
    childId: ground.childId,
    decisionId: id,
    kind: kindOf(answer, standing, ground),
    byId: ground.actor.personId,
    on: ground.today,
    at: ground.now,
    note: answer === 'reword' ? null : words,
    newDueOn: null,
    newOwnerId: null,
  };
  if (answer === 'done' || answer === 'close') return [{ event, decision: null }];
  const decision: Decision = {
    ...old,
    id: ground.newId(),
    reviewId: ground.reviewId,
    timesMade: old.timesMade + 1,
    // As it stands now: an extension, or a new owner, is not undone by keeping it.
    dueOn: standing.dueOn,
    ownerId: standing.owner,
    wording: answer === 'reword' && words !== null ? words : old.wording,
    madeOn: ground.today,
  };
  return [{ event, decision }];
}

/** The manager’s days run from when they hear of it, which is not on a day off, nor late on a Friday. */
export const decisionsSent = (sending: Id, manager: Id | null, ground: Ground): RecordStep => ({
  id: ground.newId(),
  childId: ground.childId,
  reviewId: ground.reviewId,
  step: 'decisions sent',
  detail: sending,
  withheldBecause: null,
  doneOn: ground.today,
  reachedOn: heardOn(manager, ground),
  recordedById: ground.actor.personId ?? '',
});

function heardOn(person: Id | null, { today: day, time, staff, law }: Ground): Day | null {
  const pattern = staff.preferences.find(({ personId }) => personId === person) ?? null;
  return quietUntil({ day, time }, pattern, law.calendar)?.day ?? null;
}

interface Recipients {
  /** See `sendingOf`: the record that is being made. */
  sending: Id;
  manager: Id | null;
  worker: Id | null;
}

/** The manager answers for all of them; each owner is told once, of their own. */
export function tellings(decisions: readonly Decision[], to: Recipients, file: CaseFile): Change[] {
  const { manager, worker, sending } = to;
  // The child’s social worker answers for a carer, a school or anybody else outside the service; for what is
  // confidential the IRO does, who has just made it.
  const owners = [
    ...new Set(decisions.flatMap(({ ownerId, isConfidential }) => ownerId ?? (isConfidential ? [] : (worker ?? [])))),
  ];
  const open = decisions.filter(({ isConfidential }) => !isConfidential);
  return [
    ...(open.length > 0 ? tellManagerOf(sending, file, manager) : []),
    ...owners.flatMap((owner) => tellOwnerOf(sending, file, owner)),
  ];
}

export function planChange({ permanence }: ReviewOutcome, known: ReviewToRecord, ground: Ground): Change[] {
  if (permanence === null || permanence === known.permanence) return [];
  const { newId, childId, today } = ground;
  return [
    { put: 'permanence_plan', row: { id: newId(), childId, kind: permanence, knownOn: today, source: 'entered' } },
  ];
}

export function bookingChanges(
  { answers, nextOn, lateBecause }: ReviewOutcome,
  bookings: readonly Booking[],
  ground: Ground,
): Change[] {
  const { outcome, because, approvedBy } = answers.whatHappened;
  const current = bookings.find(({ endedOn }) => endedOn === null);
  const ended: Change[] = current
    ? [
        {
          put: 'booking',
          row: {
            ...current,
            endedOn: ground.today,
            endedBecause: outcome === 'held' ? 'held' : (because ?? outcome),
            approvedById: approvedBy,
          },
        },
      ]
    : [];
  if (nextOn === null) return ended;
  const row: Booking = {
    id: ground.newId(),
    childId: ground.childId,
    on: nextOn,
    at: null,
    venue: null,
    lateBecause,
    bookedById: ground.actor.personId ?? '',
    bookedOn: ground.today,
    endedOn: null,
    endedBecause: null,
    approvedById: null,
  };
  return [...ended, { put: 'booking', row }];
}
