import type { Id } from '../../domain/records/id.ts';
import type { RecordStep } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import { quietUntil } from '../../domain/time/quiet.ts';
import type { Circumstances } from '../perform/action.ts';

/** What is known when rows of one review are made. */
export type Ground = Circumstances & { childId: Id; reviewId: Id };

/**
 * On their way to the manager. They are sent when they have arrived, which whoever delivers them notes: not on a day
 * off, nor late on a Friday, nor while Slack is away.
 */
export const decisionsSent = (sending: Id, manager: Id | null, ground: Ground): RecordStep => ({
  id: ground.newId(),
  childId: ground.childId,
  reviewId: ground.reviewId,
  step: 'decisions sent',
  detail: sending,
  withheldBecause: null,
  toId: manager,
  doneOn: expectedOn(manager, ground),
  reachedOn: null,
  recordedById: ground.actor.personId ?? '',
  recordedAt: ground.now,
});

function expectedOn(person: Id | null, { today: day, time, staff, law }: Ground): Day {
  const pattern = staff.preferences.find(({ personId }) => personId === person) ?? null;
  return quietUntil({ day, time }, pattern, law.calendar)?.day ?? day;
}
