import type { Standing } from '../../domain/decisions/decision-standing.ts';
import type { Decision } from '../../domain/decisions/decisions.ts';
import { isCleared } from '../../domain/people/access.ts';
import type { Person } from '../../domain/people/people.ts';
import { allocatedTo, type CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Circumstances } from '../perform/action.ts';
import { recognised } from '../perform/recognised.ts';
import { managerOfTeam, personIn } from '../perform/who-is.ts';

export interface OwnerChoice {
  id: Id;
  slackUserId: string | null;
  role: 'social worker' | 'team manager' | 'iro' | 'other staff';
  name: string;
}

type Knowing = Pick<Circumstances, 'today' | 'staff'>;
type Owning = Knowing & Pick<Circumstances, 'actor'>;
type OwnerNow = Pick<Decision, 'ownerId' | 'ownerRole'>;

/** A review gives a senior manager nothing: only a plan they gave when they were challenged is theirs. */
const mayOwn = ({ id, role }: Person, file: CaseFile, { today, staff }: Knowing): boolean =>
  role !== 'senior manager' && isCleared(recognised({ personId: id }, staff), file, today);

/** Whatever a form has offered, a decision is given only to somebody who may own it now. */
export function cannotOwn(personId: Id, file: CaseFile, knowing: Knowing): Refusal | null {
  const person = personIn(knowing.staff, personId);
  if (!person) return new Refusal('They no longer work here. Choose somebody else.', 'owner');
  if (mayOwn(person, file, knowing)) return null;
  return new Refusal(
    'They have a role that carries out no decisions, or may not see the child. Choose somebody else.',
    'owner',
  );
}

/**
 * Whose a decision is when a later review makes it again: its owner’s, as long as they may own it; or else, by their
 * role, the child’s social worker’s or IRO’s. What is confidential is not for the worker.
 */
export function ownerFromNow({ decision, owner }: Standing, file: CaseFile, knowing: Owning): OwnerNow {
  if (owner === null || cannotOwn(owner, file, knowing) === null)
    return { ownerId: owner, ownerRole: decision.ownerRole };
  const roles = decision.isConfidential ? (['iro'] as const) : (['social worker', 'iro'] as const);
  for (const ownerRole of roles) {
    const ownerId = allocatedTo(file, ownerRole, knowing.today);
    if (ownerId !== null && cannotOwn(ownerId, file, knowing) === null) return { ownerId, ownerRole };
  }
  return { ownerId: knowing.actor.personId, ownerRole: 'other staff' };
}

/**
 * Who may own a decision: the child’s worker, manager and IRO, then the team, then everybody else by name. Only those
 * who are told of it and can answer for it: of a restricted child, whoever may see the child.
 */
export function ownersOf(file: CaseFile, circumstances: Knowing): OwnerChoice[] {
  const { today, staff } = circumstances;
  const { teamId } = file.child;
  const roles = new Map<Id | null, OwnerChoice['role']>([
    [allocatedTo(file, 'iro', today), 'iro'],
    [managerOfTeam(staff, teamId)?.id ?? null, 'team manager'],
    [allocatedTo(file, 'social worker', today), 'social worker'],
  ]);
  const order: readonly OwnerChoice['role'][] = ['social worker', 'team manager', 'iro'];
  const distance = ({ id, teamId: theirs }: { id: Id; teamId: Id | null }) => {
    const role = roles.get(id);
    return role ? order.indexOf(role) : theirs !== null && theirs === teamId ? order.length : order.length + 1;
  };
  return staff.people
    .filter((person) => mayOwn(person, file, circumstances))
    .toSorted((one, other) => distance(one) - distance(other) || one.name.localeCompare(other.name))
    .map(({ id, slackUserId, name }) => ({ id, slackUserId, name, role: roles.get(id) ?? 'other staff' }));
}
