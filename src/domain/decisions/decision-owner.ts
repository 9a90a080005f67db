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

/** Whose a decision is. It stays with nobody who has left: whoever has their role now has it, or the team’s manager, who may give it out. */
export function ownerOf(decision: Decision, events: readonly DecisionEvent[], file: CaseFile, today: Day): Id | null {
  const given = givenTo(decision, events, file, today);
  return isGone(given, file) ? (fallsTo(decision, file, today) ?? given) : given;
}

/** Of an owner who can’t do it any more: who that was. Null: its owner is as they were. */
export const leftBy = (...of: Parameters<typeof givenTo>): Id | null => {
  const [, , file] = of;
  const given = givenTo(...of);
  return isGone(given, file) ? given : null;
};

const isGone = (id: Id | null, { staffing }: CaseFile): boolean => id !== null && staffing?.lastDays.has(id) === true;

/** What is an IRO’s, confidential, or of a restricted child is not the team’s to have. */
function fallsTo({ ownerRole, isConfidential }: Decision, file: CaseFile, today: Day): Id | null {
  const { child, staffing } = file;
  const isTeams = ownerRole !== 'iro' && !isConfidential && !child.restricted;
  return (isTeams ? staffing?.managerId : null) ?? allocatedTo(file, 'iro', today) ?? staffing?.iroManagerId ?? null;
}

/** A decision stays with the role: when the social worker or the IRO changes, it is the next one’s. */
function givenTo(decision: Decision, events: readonly DecisionEvent[], file: CaseFile, today: Day): Id | null {
  const { ownerRole, ownerId } = decision;
  const role = ownerRole === 'social worker' || ownerRole === 'iro' ? ownerRole : null;
  const offer = lastOffer(events);
  // Given to whoever held the role that day, it goes on following the role.
  const followsRole = role !== null && (!offer || offer.newOwnerId === allocatedTo(file, role, offer.on));
  if (followsRole) return allocatedTo(file, role, today) ?? offer?.newOwnerId ?? ownerId;
  return offer ? offer.newOwnerId : ownerId;
}

/** The last time it was given to somebody else: by the IRO, or by the manager to whom it had fallen. */
export const lastOffer = (events: readonly DecisionEvent[]): DecisionEvent | undefined =>
  events.findLast(({ kind }) => kind === 're-offered' || kind === 'given out');

/**
 * An owner outside the service has somebody inside say how it goes: the child’s social worker, who may not read what is
 * confidential, so for that it is the IRO. Without a social worker it is the team’s manager.
 */
export const reporterOf = (
  { isConfidential }: Pick<Decision, 'isConfidential'>,
  owner: Id | null,
  file: CaseFile,
  today: Day,
): Id | null => {
  if (owner !== null) return owner;
  if (isConfidential) return allocatedTo(file, 'iro', today);
  return (
    allocatedTo(file, 'social worker', today) ?? (file.child.restricted ? null : (file.staffing?.managerId ?? null))
  );
};

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
    // Whoever gave it out had it, and may take that back.
    const had = events.flatMap(({ kind, byId, newOwnerId }) => [newOwnerId, kind === 'given out' ? byId : null]);
    for (const id of [decision.ownerId, ...had]) if (id) byName.add(id);
  }
  return { byName, withTheRole };
}
