import type { Id } from '../domain/case-file.ts';
import type { StaffRole } from '../domain/people.ts';
import { usualDigestAt } from '../domain/quiet.ts';
import type { Staff } from './action.ts';
import type { Digest } from './plan-digests.ts';
import { managerOfTeam, personIn } from './who-is.ts';

export const teamDigestAt = '09:00';

/** Who has a day of their own, told every morning; others only when they owe something from a review. */
export const haveADay: readonly StaffRole[] = ['iro', 'social worker', 'team manager'];
const mayOwe: readonly StaffRole[] = [...haveADay, 'iro manager', 'business support', 'participation worker'];

/** Somebody who is away is not told: whoever covers for them is, as long as they can be. */
const isAway = (staff: Staff, personId: Id) => coverOf(staff, personId) !== null;

/** Whoever covers for them today and can be written to. */
export function coverOf(staff: Staff, personId: Id | null): Id | null {
  const by = staff.covers.filter(({ forPersonId }) => forPersonId === personId).map(({ byPersonId }) => byPersonId);
  return by.find((id) => isInSlack(staff, id)) ?? null;
}

/** As far as is known: only sending finds out that an account has been closed. */
const isInSlack = (staff: Staff, id: Id | null) =>
  (personIn(staff, id)?.slackUserId ?? null) !== null && !isUnreachable(staff, id);

export const isUnreachable = ({ unreachable }: Staff, id: Id | null): boolean =>
  unreachable.some(({ personId }) => personId === id);

export const myDayDigest: Digest = {
  notice: 'my day',
  on: 'working days',
  readers: (staff) =>
    staff.people
      .filter(({ id, role, slackUserId }) => slackUserId !== null && mayOwe.includes(role) && !isAway(staff, id))
      .map(({ id }) => ({
        personId: id,
        at: staff.preferences.find(({ personId }) => personId === id)?.digestAt ?? usualDigestAt,
      })),
};

export const teamDayDigest: Digest = {
  notice: 'team day',
  on: 'working days',
  readers: (staff) =>
    staff.teams.flatMap(({ id }) => {
      const manager = managerOfTeam(staff, id)?.id ?? null;
      const able = isInSlack(staff, manager) ? manager : null;
      const reader = coverOf(staff, manager) ?? able ?? iroManager(staff);
      return reader === null ? [] : [{ personId: reader, teamId: id, at: teamDigestAt }];
    }),
};

export const weekDigest: Digest = {
  notice: 'week',
  on: 'the first working day of the week',
  readers: (staff) =>
    staff.people
      .filter(({ id, role, slackUserId }) => role === 'iro manager' && slackUserId !== null && !isAway(staff, id))
      .map(({ id }) => ({ personId: id, at: teamDigestAt })),
};

export const digests: readonly Digest[] = [myDayDigest, teamDayDigest, weekDigest];

const iroManager = (staff: Staff): Id | null =>
  staff.people.find(({ id, role }) => role === 'iro manager' && isInSlack(staff, id))?.id ?? null;
