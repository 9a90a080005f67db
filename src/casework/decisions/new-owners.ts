import { isFinished, standingsOf } from '../../domain/decisions/decision-standing.ts';
import { sendingOf } from '../../domain/decisions/sendings.ts';
import type { Allocation, CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Law } from '../../domain/records/law.ts';
import type { Day } from '../../domain/time/day.ts';
import { again, tellOwnerOf } from './decision-events.ts';

/** What was sent together, some of which is somebody else’s to carry out from now on. */
export interface PassedOn {
  to: Id;
  file: CaseFile;
  sending: Id;
}

/** A decision follows the role: what has a new owner, once these changes are made. */
export function passedOnBy(
  file: CaseFile,
  changes: readonly Change[],
  { today, law }: { today: Day; law: Law },
): PassedOn[] {
  if (file.decisions.length === 0) return [];
  const before = new Map(standingsOf(file, today, law).map(({ decision, reporter }) => [decision.id, reporter]));
  const passed = new Map<string, PassedOn>();
  for (const standing of standingsOf({ ...file, allocations: allocationsAfter(file, changes) }, today, law)) {
    const { decision, reporter: to } = standing;
    if (to === null || isFinished(standing) || to === before.get(decision.id)) continue;
    const sending = sendingOf(decision, file);
    passed.set(`${sending} ${to}`, { to, file, sending });
  }
  return [...passed.values()];
}

/**
 * Whoever has them from now on is told: of one review by its decisions, and of more by how many there are, once for all
 * their children. Those who hear of it otherwise have what stands of theirs worded again.
 */
export function tellNewOwners(passed: readonly PassedOn[], hearOtherwise: ReadonlySet<Id> = new Set()): Change[] {
  return [...new Set(passed.map(({ to }) => to))].flatMap((to): Change[] => {
    const theirs = passed.filter((one) => one.to === to);
    const each = theirs.flatMap(({ sending, file }) => tellOwnerOf(sending, file, to));
    const [first, ...others] = theirs;
    if (hearOtherwise.has(to)) return each.map(again);
    if (!first || others.length === 0) return each;
    const key = `decisions-passed-on/${first.sending}/${to}`;
    const together = { key, to, notice: 'decisions passed on', childId: null, subject: to } as const;
    return [...each.map(again), { tell: together }];
  });
}

/** As they will be once the changes are made, oldest first. */
export function allocationsAfter(
  { allocations }: Pick<CaseFile, 'allocations'>,
  changes: readonly Change[],
): Allocation[] {
  const after = new Map<Id, Allocation>(allocations.map((one) => [one.id, one]));
  for (const change of changes) {
    if ('put' in change && change.put === 'allocation') after.set(change.row.id, change.row);
    if ('remove' in change && change.remove === 'allocation') after.delete(change.id);
  }
  return [...after.values()].toSorted((one, other) => one.fromOn.localeCompare(other.fromOn));
}
