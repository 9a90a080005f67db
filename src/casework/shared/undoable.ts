import type { DecisionEvent } from '../../domain/decisions/decisions.ts';
import { isTalk } from '../../domain/decisions/questions.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Instant } from '../../domain/time/day.ts';

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

/** What this person did last, while nothing rests on it. A question rests on nothing but its reply. */
export function lastBy(personId: Id | null, events: readonly DecisionEvent[]): DecisionEvent | null {
  const at = events.findLastIndex(({ byId }) => byId === personId);
  const last = events[at];
  if (!last) return null;
  const rests = events.slice(at + 1).some((one) => (isTalk(last) ? one.kind === 'answered' : !isTalk(one)));
  return rests ? null : last;
}
