import type { Change } from '../../domain/records/case-file.ts';
import { isParticipation } from '../../domain/reviews/participation.ts';
import type { Review } from '../../domain/reviews/review.ts';
import { type Booking, type ReviewAnswers, type ReviewRecord, tookPlace } from '../../domain/reviews/reviewing.ts';
import type { Ground } from '../decisions/decisions-sent.ts';
import type { Circumstances } from '../perform/action.ts';
import type { ReviewToRecord } from './record-form-facts.ts';
import type { ReviewEntry } from './review-entry.ts';

/** What the row of a review is made from: what happened, and how the child took part. */
export type Met = Pick<ReviewAnswers, 'whatHappened' | 'child'>;

/** A meeting adjourned or held in part is completed by this one; otherwise it is a review of its own. */
export function enteredReviewRow(
  { answers: { whatHappened, child } }: { answers: Met },
  { child: { id: childId }, unfinished }: ReviewToRecord,
  reviews: readonly Review[],
  { newId }: Circumstances,
): Review {
  const begun = unfinished ? reviews.find(({ id }) => id === unfinished.id) : undefined;
  const { on, outcome, parts } = whatHappened;
  const completed = outcome === 'held';
  const met = tookPlace(outcome);
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
export const reviewRecordRow = (
  { answers }: ReviewEntry,
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

export function planChange({ permanence }: ReviewEntry, known: ReviewToRecord, ground: Ground): Change[] {
  if (permanence === null || permanence === known.permanence) return [];
  const { newId, childId, today } = ground;
  return [
    { put: 'permanence_plan', row: { id: newId(), childId, kind: permanence, knownOn: today, source: 'entered' } },
  ];
}

export function bookingChanges(
  { answers, nextOn, lateBecause }: ReviewEntry,
  bookings: readonly Booking[],
  ground: Ground,
): Change[] {
  const { outcome, because } = answers.whatHappened;
  const current = bookings.find(({ endedOn }) => endedOn === null);
  const ended: Change[] = current
    ? [
        {
          put: 'booking',
          row: {
            ...current,
            endedOn: ground.today,
            endedBecause: outcome === 'held' ? 'held' : (because ?? outcome),
            endedAs: outcome === 'did not happen' ? outcome : 'kept',
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
    endedAs: null,
  };
  return [...ended, { put: 'booking', row }];
}
