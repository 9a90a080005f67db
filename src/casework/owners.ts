import { access, isCleared } from '../domain/access.ts';
import { allocatedTo, type CaseFile } from '../domain/case-file.ts';
import type { Id } from '../domain/id.ts';
import type { Circumstances } from './action.ts';
import { recognised } from './recognised.ts';
import { managerOfTeam } from './who-is.ts';

export interface OwnerChoice {
  id: Id;
  slackUserId: string | null;
  role: 'social worker' | 'team manager' | 'iro' | 'other staff';
  name: string;
}

/**
 * Who may own a decision: the child’s worker, manager and IRO, then the team, then everybody else by name. Only those
 * who are told of it and can answer for it: of a restricted child, whoever may see the child.
 */
export function ownersOf(file: CaseFile, { today, staff }: Pick<Circumstances, 'today' | 'staff'>): OwnerChoice[] {
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
  const mayKnow = (personId: Id) => isCleared(recognised({ personId }, staff), file, today);
  return staff.people
    .filter(({ id, role }) => access['report on own decisions'][role] !== 'none' && mayKnow(id))
    .toSorted((one, other) => distance(one) - distance(other) || one.name.localeCompare(other.name))
    .map(({ id, slackUserId, name }) => ({ id, slackUserId, name, role: roles.get(id) ?? 'other staff' }));
}
