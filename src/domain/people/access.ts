import { challengedToday } from '../challenges/with-whom.ts';
import { everGivenTo } from '../decisions/decision-owner.ts';
import type { AllocatedRole, CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Day } from '../time/day.ts';
import type { Actor } from './people.ts';

/**
 * `own`: allocated to them, or to someone they cover, in the role they hold now. `team`: their team’s children. `owed`: children for whom a
 * decision was given to them, whoever they are allocated to. `concerned`: both; a team manager’s team; and whoever a challenge is with. `handing over`:
 * their own, and those whose next IRO they are still to introduce, having been the IRO before. `challenged`: their own,
 * and those for whom a challenge is with them, from the moment it is put to them until it leaves them.
 */
export type Reach = 'own' | 'owed' | 'concerned' | 'handing over' | 'challenged' | 'team' | 'all' | 'none';

type Table = Record<string, Record<Actor['role'], Reach>>;

/** Who may do what, to whose children: the table in the rulings (“People and power”), and the only copy of it. */
export const access = {
  'use the bot': {
    iro: 'all',
    'social worker': 'all',
    'team manager': 'all',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'all',
    'senior manager': 'all',
    operator: 'none',
  },
  'see review dates': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'all',
    'senior manager': 'challenged',
    operator: 'none',
  },
  'see the card': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'challenged',
    operator: 'none',
  },
  'see how ready a review is': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'all',
    'senior manager': 'none',
    operator: 'none',
  },
  'see the papers': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'read decisions': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'send a quiet note': {
    iro: 'own',
    'social worker': 'team',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'see drift': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'record a review': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'start a review draft': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'prepare a review': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'note participation': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'all',
    'senior manager': 'none',
    operator: 'none',
  },
  'book a review': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'log a contact': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'all',
    'senior manager': 'none',
    operator: 'none',
  },
  // One that getting ready for a review takes: it is marked by the two who have it, and no other contact marks it.
  'log a talk': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'check midway': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'ask for an early review': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'all',
    'senior manager': 'none',
    operator: 'none',
  },
  'answer an early request': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'answer as manager': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'team',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'send decisions': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'report on own decisions': {
    iro: 'owed',
    'social worker': 'owed',
    'team manager': 'owed',
    'iro manager': 'owed',
    'business support': 'owed',
    'participation worker': 'owed',
    'senior manager': 'owed',
    operator: 'none',
  },
  'confirm decisions': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  // What the child’s own IRO said was done is for an IRO manager to confirm; and all that is confidential they read.
  'turn the second key': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'distribute the record': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  // Whoever sends out a record may open the papers that go out, until they have; and no other wording.
  'open what is sent out': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'write to the child': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'see who opened a child': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'change own settings': {
    iro: 'all',
    'social worker': 'all',
    'team manager': 'all',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'all',
    'senior manager': 'all',
    operator: 'none',
  },
  'arrange cover': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'own',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'own',
    operator: 'none',
  },
  'confirm cover': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'act for an iro': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'approve changes': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'set the duty rota': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'change what channels show': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  allocate: {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'introduce the next iro': {
    iro: 'handing over',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  challenge: {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'see challenges': {
    iro: 'own',
    'social worker': 'challenged',
    'team manager': 'challenged',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'challenged',
    operator: 'none',
  },
  'answer a challenge': {
    iro: 'none',
    'social worker': 'challenged',
    'team manager': 'challenged',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'challenged',
    operator: 'none',
  },
  'turn to outside advice': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'see outside advice': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'give a theme': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'write a note': {
    iro: 'own',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'own',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'see notes': {
    iro: 'own',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'mark a note as seen': {
    iro: 'none',
    'social worker': 'own',
    'team manager': 'team',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'raise a concern': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'see concerns': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'all',
    operator: 'none',
  },
  'answer a concern': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'all',
    operator: 'none',
  },
  'compare caseloads': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'see service totals': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'all',
    operator: 'none',
  },
  'add a child': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'answer questions about the files': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'restrict a child': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'all',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'none',
  },
  'import files': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'all',
  },
  'be told each morning': {
    iro: 'concerned',
    'social worker': 'concerned',
    'team manager': 'concerned',
    'iro manager': 'all',
    'business support': 'all',
    'participation worker': 'all',
    'senior manager': 'concerned',
    operator: 'none',
  },
  // A message of its own about one child, to whoever it concerns: a reminder, a note, a review taken back.
  'be told of what concerns them': {
    iro: 'concerned',
    'social worker': 'concerned',
    'team manager': 'concerned',
    'iro manager': 'concerned',
    'business support': 'owed',
    'participation worker': 'owed',
    'senior manager': 'concerned',
    operator: 'none',
  },
  'tell what silence came to': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'all',
  },
  'ask anew who approves': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'all',
  },
  'count what is due': {
    iro: 'none',
    'social worker': 'none',
    'team manager': 'none',
    'iro manager': 'none',
    'business support': 'none',
    'participation worker': 'none',
    'senior manager': 'none',
    operator: 'all',
  },
} as const satisfies Table;

export type Permission = keyof typeof access;

export const reachOf = (actor: Actor, permission: Permission): Reach => access[permission][actor.role];

/** What answers with sums over a whole service, and never with a child: restricted children are in the sums. */
const countsAlone: ReadonlySet<Permission> = new Set<Permission>(['see service totals']);

/** May this person do this for this child? The only reader of the table that knows about children. */
export function allows(actor: Actor, permission: Permission, file: CaseFile, today: Day): boolean {
  const reach = reachOf(actor, permission);
  if (reach === 'none') return false;
  if (!countsAlone.has(permission) && !isCleared(actor, file, today)) return false;
  if (reach === 'own') return isAllocated(actor, file, today);
  if (reach === 'owed') return isOwed(actor, file, today);
  if (reach === 'concerned')
    return isTheirOwn(actor, file, today) || isOwed(actor, file, today) || isChallenged(actor, file, today);
  if (reach === 'handing over') return isAllocated(actor, file, today) || isHandingOver(actor, file, today);
  if (reach === 'challenged') return isTheirOwn(actor, file, today) || isChallenged(actor, file, today);
  if (reach === 'team') return isInTeam(actor, file);
  return true;
}

/** Until it is done, and that day still, so that it can be taken back. Whoever covers for them introduces nobody. */
const isHandingOver = ({ personId }: Actor, { handovers, allocations }: CaseFile, today: Day): boolean =>
  handovers.some(
    ({ fromId, allocationId, doneOn }) =>
      fromId === personId &&
      (doneOn === null || doneOn === today) &&
      allocations.some(({ id, toOn }) => id === allocationId && (toOn === null || today <= toOn)),
  );

/** Given to them by name, whatever they are now; or theirs to report on with the role, while it is theirs. */
const isOwed = (actor: Actor, file: CaseFile, today: Day): boolean => {
  // A senior manager has nothing from a review, whatever they were before: only plans they gave when they were challenged.
  const decisions =
    actor.role === 'senior manager' ? file.decisions.filter(({ reviewId }) => reviewId === null) : file.decisions;
  if (decisions.length === 0) return false;
  const { byName, withTheRole } = everGivenTo({ ...file, decisions }, today);
  if (actor.actsFor.some((id) => byName.has(id))) return true;
  const isTheirs = isTheirOwn(actor, file, today) || actor.role === 'iro manager';
  return isTheirs && actor.actsFor.some((id) => withTheRole.has(id));
};

/** A challenge is with them, or with somebody they cover, today. */
const isChallenged = ({ actsFor }: Actor, file: CaseFile, today: Day): boolean =>
  challengedToday(file, today).some((id) => actsFor.includes(id));

/** A child of theirs to look after, and not only to see: an IRO manager may be somebody’s IRO. */
export const isTheirOwn = (actor: Actor, file: CaseFile, today: Day): boolean =>
  isAllocated(actor, file, today) || (actor.role === 'team manager' && isInTeam(actor, file));

export const isInTeam = ({ teams }: Actor, { child: { teamId } }: CaseFile): boolean =>
  teamId !== null && teams.includes(teamId);

/**
 * As what a role has children of its own. An old allocation in another role gives nothing: a social worker who has
 * become an IRO is not the IRO of the children they were allocated, and no longer their social worker.
 */
export const allocatedAs: Readonly<Partial<Record<Actor['role'], AllocatedRole>>> = {
  iro: 'iro',
  'iro manager': 'iro',
  'social worker': 'social worker',
};

const isAllocated = (actor: Actor, file: CaseFile, today: Day, people: readonly Id[] = actor.actsFor): boolean =>
  file.allocations.some(
    ({ personId, role, fromOn, toOn }) =>
      role === allocatedAs[actor.role] &&
      people.includes(personId) &&
      fromOn <= today &&
      (toOn === null || today <= toOn),
  );

/**
 * A restricted child is for the IRO and social worker, the IRO manager, and the people named on the restriction; for
 * somebody who covers, once the IRO manager has confirmed it.
 */
export const isCleared = (actor: Actor, file: CaseFile, today: Day): boolean =>
  !file.child.restricted ||
  actor.role === 'iro manager' ||
  actor.role === 'operator' ||
  isAllocated(actor, file, today, actor.clearedFor) ||
  file.restrictionExceptions.some(({ personId }) => personId === actor.personId);
