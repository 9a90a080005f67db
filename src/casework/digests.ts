import type { Id } from '../domain/case-file.ts';
import type { StaffRole } from '../domain/people.ts';
import { usualDigestAt } from '../domain/quiet.ts';
import type { Staff } from './action.ts';
import type { Digest } from './plan-digests.ts';

export const teamDigestAt = '09:00';

/** Who has a day of their own, told every morning; others only when they owe something from a review. */
export const haveADay: readonly StaffRole[] = ['iro', 'social worker', 'team manager'];
const mayOwe: readonly StaffRole[] = [...haveADay, 'iro manager', 'business support', 'participation worker'];

/** Somebody who is away is not told: whoever covers for them is. */
const isAway = ({ covers }: Staff, personId: Id) => covers.some(({ forPersonId }) => forPersonId === personId);

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
    staff.teams.flatMap(({ id, managerId }) => {
      const reader = standInFor(staff, managerId) ?? iroManager(staff);
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

/** The person, or whoever covers for them today; null for nobody, or somebody who has left or is not in Slack. */
function standInFor({ covers, people }: Staff, personId: Id | null): Id | null {
  const by = covers.find(({ forPersonId }) => forPersonId === personId)?.byPersonId ?? personId;
  return people.find(({ id, slackUserId }) => id === by && slackUserId !== null)?.id ?? null;
}

const iroManager = ({ people }: Staff): Id | null =>
  people.find(({ role, slackUserId }) => role === 'iro manager' && slackUserId !== null)?.id ?? null;
