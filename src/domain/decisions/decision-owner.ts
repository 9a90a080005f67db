import { allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import type { Decision, DecisionEvent } from './decisions.ts';

const byDecision = new WeakMap<CaseFile['decisionEvents'], ReadonlyMap<Id, readonly DecisionEvent[]>>();

/** What was undone is left out, and so is the undoing; the rows of both stay. Sorted out once for each case file. */
export function eventsOf({ id }: Pick<Decision, 'id'>, { decisionEvents }: CaseFile): readonly DecisionEvent[] {
  const before = byDecision.get(decisionEvents);
  const sorted = before ?? sortedOut(decisionEvents);
  if (before === undefined) byDecision.set(decisionEvents, sorted);
  return sorted.get(id) ?? nothing;
}

const nothing: readonly DecisionEvent[] = [];

function sortedOut(events: CaseFile['decisionEvents']): ReadonlyMap<Id, readonly DecisionEvent[]> {
  const all = new Map<Id, DecisionEvent[]>();
  for (const event of events) {
    const kept = all.get(event.decisionId) ?? [];
    all.set(event.decisionId, kept);
    if (event.kind !== 'undone') kept.push(event);
    else
      kept.splice(
        kept.findLastIndex(({ byId }) => byId === event.byId),
        1,
      );
  }
  return all;
}

/** A decision stays with the role: when the social worker or the IRO changes, it is the next one’s. */
export function ownerOf(decision: Decision, events: readonly DecisionEvent[], file: CaseFile, today: Day): Id | null {
  const { ownerRole, ownerId } = decision;
  const role = ownerRole === 'social worker' || ownerRole === 'iro' ? ownerRole : null;
  const offer = events.findLast(({ kind }) => kind === 're-offered');
  // Given to whoever held the role that day, it goes on following the role.
  const followsRole = role !== null && (!offer || offer.newOwnerId === allocatedTo(file, role, offer.on));
  if (followsRole) return allocatedTo(file, role, today) ?? offer?.newOwnerId ?? ownerId;
  return offer ? offer.newOwnerId : ownerId;
}

/**
 * An owner outside the service has somebody inside say how it goes: the child’s social worker, who may not read what is
 * confidential, so for that it is the IRO.
 */
export const reporterOf = (
  { isConfidential }: Pick<Decision, 'isConfidential'>,
  owner: Id | null,
  file: CaseFile,
  today: Day,
): Id | null => owner ?? allocatedTo(file, isConfidential ? 'iro' : 'social worker', today);

interface Given {
  byName: ReadonlySet<Id>;
  withTheRole: ReadonlySet<Id>;
}

/** Everyone a decision of this child is or was given to, by id: an old button still deserves an answer. */
export function everGivenTo(file: CaseFile, today: Day): Given {
  const [byName, withTheRole] = [new Set<Id>(), new Set<Id>()];
  for (const decision of file.decisions) {
    const events = eventsOf(decision, file);
    const now = reporterOf(decision, ownerOf(decision, events, file, today), file, today);
    if (now !== null) withTheRole.add(now);
    for (const id of [decision.ownerId, ...events.map(({ newOwnerId }) => newOwnerId)]) if (id) byName.add(id);
  }
  return { byName, withTheRole };
}
