import type { DecisionEvent } from '../../domain/decisions/decisions.ts';
import { isTalk } from '../../domain/decisions/questions.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Change, RowChange } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { RowLeft } from '../../domain/records/just-done.ts';
import type { About } from '../../domain/records/notices.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Instant } from '../../domain/time/day.ts';
import type { Circumstances } from '../perform/action.ts';

/** In milliseconds. */
const undoableFor = 10 * 60_000;

/** A thing just recorded can be taken back whole. After that it is edited, with a reason. */
export const isUndoable = (doneAt: Instant, now: Instant): boolean =>
  Date.parse(now) - Date.parse(doneAt) <= undoableFor;

/** The last whole minute at which it still can be, as `10:24` in London; `time` is what `now` is there. */
export function undoableUntil(doneAt: Instant, { now, time }: { now: Instant; time: string }): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const left = Math.floor((Date.parse(doneAt) + undoableFor - Date.parse(now)) / 60_000);
  const until = (hours * 60 + minutes + left) % (24 * 60);
  return [Math.floor(until / 60), until % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** By what a reply offers to take back what it says was done, and until when, as `10:24`. */
export interface UndoOffered {
  id: Id;
  until: string;
}

export const undoOffered = ({ newId, now, time }: Pick<Circumstances, 'newId' | 'now' | 'time'>): UndoOffered => ({
  id: newId(),
  until: undoableUntil(now, { now, time }),
});

/**
 * What takes back all that was done: every row as it was, everybody who was told told again, and the form a draft once
 * more. `child`: the one that it must be about. `goes`: what they were told of is there no more, so that they are told who
 * took it back. Throws `Refusal` where it is not theirs, its time is over, or somebody has written to any of its rows since.
 */
export function allUndone(
  of: string,
  { goes, child }: { goes?: true; child?: Id | null },
  circumstances: Circumstances,
): Change[] {
  const { actor, done, now } = circumstances;
  if (!done || done.action !== of || (child !== undefined && done.childId !== child))
    throw new Refusal(goneOrNotTheirs);
  if (!isUndoable(done.at, now)) throw new Refusal(goneOrNotTheirs);
  if (!done.isAsLeft)
    throw new Refusal('Something has come of it since, or it was taken back already, so nothing was undone now.');
  const isNoMore = done.rows.some(({ of, before }) => of === 'child' && before === null);
  return [
    ...done.rows.map(asBefore),
    ...done.told.map(
      (tell): Change => ({
        tell: { ...tell, ...(goes && takenBackBy(actor)), ...(isNoMore && { childId: null }), onlyAgain: true },
      }),
    ),
    ...(done.draftId === null ? [] : [{ unspend: { draft: done.draftId, personId: actor.personId ?? '' } }]),
  ];
}

const takenBackBy = ({ personId }: Actor): About => ({ notice: 'taken back', subject: personId ?? '' });

const goneOrNotTheirs =
  'It can’t be undone any more: whoever did it can, for 10 minutes. Record what is so now instead.';

const asBefore = ({ of, id, before }: RowLeft): Change =>
  before === null ? { remove: of, id } : ({ put: of, row: before } as RowChange);

/** What this person did last, while nothing rests on it. A question rests on nothing but its reply. */
export function lastBy(personId: Id | null, events: readonly DecisionEvent[]): DecisionEvent | null {
  const at = events.findLastIndex(({ byId }) => byId === personId);
  const last = events[at];
  if (!last) return null;
  const rests = events.slice(at + 1).some((one) => (isTalk(last) ? one.kind === 'answered' : !isTalk(one)));
  return rests ? null : last;
}
