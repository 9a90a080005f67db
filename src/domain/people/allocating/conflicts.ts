import type { CaseFile, Team } from '../../records/case-file.ts';
import type { Id } from '../../records/id.ts';
import { laterOf } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { dateInWords } from '../../wording/words.ts';
import type { Person } from '../people.ts';

/** Why somebody can’t be this child’s IRO, from what is kept of the child; and the first day on which it was so. */
export interface Conflict {
  since: Day;
  /** As a phrase that follows a name: “was the child’s social worker from 3 March 2025”. */
  says: string;
}

/**
 * Whether somebody managed the child’s case (regulation 46(3)): as the social worker, who prepares the plan; or as the
 * manager who was asked to agree its decisions, or answered for them. Of whatever day: the history is what it is.
 */
export function managedCase(file: CaseFile, personId: Id): Conflict | null {
  const worked = file.allocations.find((one) => one.role === 'social worker' && one.personId === personId);
  if (worked) return { since: worked.fromOn, says: `was the child’s social worker from ${dateInWords(worked.fromOn)}` };
  const asked = file.recordSteps.find(({ step, toId }) => step === 'decisions sent' && toId === personId);
  if (asked) return { since: asked.doneOn, says: `managed the case on ${dateInWords(asked.doneOn)}` };
  const answered = file.decisionEvents.find(({ kind, byId }) => isOfManager(kind) && byId === personId);
  return answered ? { since: answered.on, says: `managed the case on ${dateInWords(answered.on)}` } : null;
}

const isOfManager = (kind: string) => kind === 'agreed' || kind === 'disagreed';

/** Whose case it is: the child’s team, and whoever is or was the social worker. */
interface CaseOf {
  teamId: Id | null;
  workers: readonly Id[];
}

/** Whether somebody manages the child’s team, or anybody who is or was the social worker (regulation 46(3)); as a phrase. */
export function manages(
  personId: Id,
  { teamId, workers }: CaseOf,
  { people, teams }: { people: readonly Person[]; teams: readonly Team[] },
): string | null {
  const theirs = teams.filter(({ managerId }) => managerId === personId).map(({ id }) => id);
  if (teamId !== null && theirs.includes(teamId)) return 'manages the child’s team';
  const managed = people.find(
    (one) => one.role === 'social worker' && workers.includes(one.id) && theirs.includes(one.teamId ?? ''),
  );
  return managed ? `manages ${managed.name}, who is or was the social worker` : null;
}

export const workersOf = ({ allocations }: CaseFile): Id[] =>
  allocations.filter(({ role }) => role === 'social worker').map(({ personId }) => personId);

/** Whether the child’s looked-after parent has the same IRO (`iro-parent-child-different`). */
export function sharedWithParent(file: CaseFile, personId: Id, today: Day): Conflict | null {
  const theirs = file.parentIros.findLast(
    ({ personId: id, fromOn, toOn }) => id === personId && fromOn <= today && (toOn === null || today <= toOn),
  );
  if (!theirs) return null;
  return { since: theirs.fromOn, says: 'is also the IRO of the child’s parent, who is looked after' };
}

/** Everything that speaks against whoever is the child’s IRO now. */
export function conflictsOf(file: CaseFile, iro: { personId: Id; fromOn: Day }, today: Day): readonly Conflict[] {
  return [managedCase(file, iro.personId), sharedWithParent(file, iro.personId, today)].flatMap((found) =>
    found === null ? [] : [{ ...found, since: laterOf(found.since, iro.fromOn) }],
  );
}
