import type { Instant } from '../../domain/time/day.ts';

/** In milliseconds. */
const undoableFor = 10 * 60_000;

/** A thing just recorded can be taken back whole. After that it is edited, with a reason. */
export const isUndoable = (doneAt: Instant, now: Instant): boolean =>
  Date.parse(now) - Date.parse(doneAt) <= undoableFor;
