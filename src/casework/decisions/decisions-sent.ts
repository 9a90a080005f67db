import type { Id } from '../../domain/records/id.ts';
import type { RecordStep } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { quietUntil } from '../../domain/time/quiet.ts';
import type { Circumstances } from '../perform/action.ts';

/** What is known when rows of one review are made. */
export type Ground = Circumstances & { childId: Id; reviewId: Id };

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
