import { type Acting, allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';
import { londonDay } from '../time/london-day.ts';
import type { Actor } from './people.ts';

/** This person acts for the child’s IRO today, and has said why. Over as soon as the child has another IRO. */
export const actingNow = (
  file: Pick<CaseFile, 'actings' | 'allocations'>,
  { personId, role }: Actor,
  today: Day,
): Acting | null =>
  role === 'iro manager'
    ? (file.actings.findLast(
        (one) => one.personId === personId && one.on === today && one.forPersonId === allocatedTo(file, 'iro', today),
      ) ?? null)
    : null;

/** Whoever asks, with whom they act for in this child’s case: they have that IRO’s reach there, and share their key. */
export function asActing(actor: Actor, file: CaseFile, today: Day): Actor {
  const acting = actingNow(file, actor, today);
  return acting === null ? actor : { ...actor, actsFor: [...actor.actsFor, acting.forPersonId] };
}

/**
 * For whom somebody did a thing at that moment in this child’s case, where it was for somebody else: from when they said
 * why, until the day ended or another IRO was named.
 */
export function actedFor({ actings, allocations }: ActedIn, personId: Id | null, at: Instant): Id | null {
  const acting = actings.findLast((one) => one.personId === personId && isAfter(at, one.at));
  if (acting === undefined || acting.on !== londonDay(at)) return null;
  const isOver = allocations.some(
    ({ role, personId: named, madeAt }) =>
      role === 'iro' &&
      named !== acting.forPersonId &&
      madeAt !== null &&
      isAfter(madeAt, acting.at) &&
      isAfter(at, madeAt),
  );
  return isOver ? null : acting.forPersonId;
}

type ActedIn = Pick<CaseFile, 'actings' | 'allocations'>;

/** Or at the same moment. */
const isAfter = (at: Instant, before: Instant) => Date.parse(at) >= Date.parse(before);
