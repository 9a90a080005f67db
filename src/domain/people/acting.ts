import { type Acting, allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import type { Actor } from './people.ts';

/** This person acts for the child’s IRO today, and has said why. Over as soon as the child has another IRO. */
export const actingNow = (file: CaseFile, { personId, role }: Actor, today: Day): Acting | null =>
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

/** For whom somebody did a thing on that day in this child’s case, where it was for somebody else. */
export const actedFor = ({ actings }: CaseFile, personId: Id | null, on: Day): Id | null =>
  actings.findLast((one) => one.personId === personId && one.on === on)?.forPersonId ?? null;
