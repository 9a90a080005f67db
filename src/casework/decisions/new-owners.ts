import { isFinished, standingsOf } from '../../domain/decisions/decision-standing.ts';
import type { Allocation, CaseFile, Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Law } from '../../domain/records/law.ts';
import type { Day } from '../../domain/time/day.ts';
import { tellOwner } from './decision-events.ts';

/** A decision follows the role, so whoever has it from now on is told: once for what was sent together. */
export function tellNewOwners(
  file: CaseFile,
  changes: readonly Change[],
  { today, law }: { today: Day; law: Law },
): Change[] {
  if (file.decisions.length === 0) return [];
  const before = new Map(standingsOf(file, today, law).map(({ decision, reporter }) => [decision.id, reporter]));
  const told = new Map<string, Change>();
  for (const standing of standingsOf({ ...file, allocations: allocationsAfter(file, changes) }, today, law)) {
    const { decision, reporter } = standing;
    if (isFinished(standing) || reporter === before.get(decision.id)) continue;
    for (const change of tellOwner(file, decision, reporter)) if ('tell' in change) told.set(change.tell.key, change);
  }
  return [...told.values()];
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
