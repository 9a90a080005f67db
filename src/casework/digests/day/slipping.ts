import type { Finding } from '../../../domain/drift/rule.ts';
import { findingRow, findingsSeen, isTheirs } from '../../drift/finding-row.ts';
import { type DayRead, type DayRow, type FileRead, isTheirIro, rowOf } from './day-row.ts';

/**
 * Said elsewhere in the same digest: a decision past its date, or without an owner. What is said of a challenge is for
 * those who may know of it, and so in no channel.
 */
export const saidOfDecisions = new Set([
  'drift-decision-overdue',
  'drift-decision-unassigned',
  'drift-decisions-overdue',
  'drift-dispute-late',
  'drift-cafcass-test-met',
]);

/** What is slipping, not confidential, and is this reader’s to do something about, less what they have put off. */
export function slippingIn({ file, known, circumstances }: DayRead): { rows: DayRow[]; snoozed: number } {
  if (!circumstances.may('see drift', file)) return { rows: [], snoozed: 0 };
  const { actor } = circumstances;
  const mine = findingsSeen(file, circumstances, known)
    .filter(
      (one) => !saidOfDecisions.has(one.code) && !one.isConfidential && isFor(one, { file, known, circumstances }),
    )
    .map((one) => findingRow(one, file, circumstances));
  const awake = mine.filter(({ snoozedUntil }) => snoozedUntil === null);
  const rows = awake.map((found) => {
    const { title, detail, dueOn, harm } = found.finding;
    return rowOf(file, circumstances, {
      what: `${title}, ${detail}`,
      whose: found.ownerId !== null && found.ownerId === actor.personId ? null : found.owner,
      by: dueOn,
      harm,
      key: found.key,
      found,
    });
  });
  return { rows, snoozed: mine.length - awake.length };
}

/** An IRO hears of everything about their children; others of what is theirs, and a manager of all that can’t wait. */
function isFor(one: Finding, { file, circumstances }: FileRead): boolean {
  if (isTheirIro({ file, circumstances })) return true;
  const { role } = circumstances.actor;
  return isTheirs(one, file, circumstances) || (role === 'team manager' && one.harm === 'act today');
}
