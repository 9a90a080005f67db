import { directorIn } from '../../domain/challenges/director.ts';
import type { StaffRole } from '../../domain/people/people.ts';
import type { Id } from '../../domain/records/id.ts';
import { digestTimetable } from '../../domain/time/digest-times.ts';
import type { Staff } from '../perform/action.ts';
import { coverOf, isInSlack } from '../perform/in-slack.ts';
import type { Digest } from '../perform/plan-digests.ts';
import { isIrosTeam, managerOfTeam } from '../perform/who-is.ts';

/** Who has a day of their own, told every morning; others only when they owe something from a review. */
export const haveADay: readonly StaffRole[] = ['iro', 'social worker', 'team manager'];
const mayOwe: readonly StaffRole[] = [
  ...haveADay,
  ...(['iro manager', 'business support', 'participation worker', 'senior manager'] as const),
];

/** Somebody who is away is not told: whoever covers for them is, as long as they can be. */
const isAway = (staff: Staff, personId: Id) => coverOf(staff, personId) !== null;

export const myDayDigest: Digest = {
  notice: 'my day',
  readers: (staff) =>
    staff.people
      .filter(({ id, role, slackUserId }) => slackUserId !== null && mayOwe.includes(role) && !isAway(staff, id))
      .map(({ id }) => ({
        personId: id,
        at: staff.preferences.find(({ personId }) => personId === id)?.digestAt ?? digestTimetable['my day'].at,
      })),
};

export const teamDayDigest: Digest = {
  notice: 'team day',
  readers: (staff) =>
    staff.teams.flatMap(({ id }) => {
      if (isIrosTeam(staff, id)) return [];
      const manager = managerOfTeam(staff, id)?.id ?? null;
      const able = isInSlack(staff, manager) ? manager : null;
      const reader = coverOf(staff, manager) ?? able ?? iroManager(staff);
      return reader === null ? [] : [{ personId: reader, teamId: id, at: digestTimetable['team day'].at }];
    }),
};

export const irosDayDigest: Digest = {
  notice: 'iros day',
  readers: (staff) => {
    const reader = iroManager(staff);
    if (reader === null) return [];
    return staff.teams
      .filter(({ id, slackChannelId }) => slackChannelId !== null && isIrosTeam(staff, id))
      .map(({ id }) => ({ personId: reader, teamId: id, at: digestTimetable['iros day'].at }));
  },
};

export const weekDigest: Digest = {
  notice: 'week',
  readers: (staff) => iroManagers(staff).map(({ id }) => ({ personId: id, at: digestTimetable.week.at })),
};

/** Those who are here and can be told. */
const iroManagers = (staff: Staff) =>
  staff.people.filter(
    ({ id, role, slackUserId }) => role === 'iro manager' && slackUserId !== null && !isAway(staff, id),
  );

/** The director’s; where nobody can be told as one, the IRO manager’s, who hears that as well. */
export const monthDigest: Digest = {
  notice: 'month',
  readers: (staff, _, { challenges }) => {
    const director = directorIn(staff.people, challenges)?.id ?? null;
    const able = isInSlack(staff, director) ? director : null;
    const reader = coverOf(staff, director) ?? able;
    const { at } = digestTimetable.month;
    if (reader !== null) return [{ personId: reader, at }];
    return iroManagers(staff).map(({ id }) => ({ personId: id, at }));
  },
};

export const digests: readonly Digest[] = [myDayDigest, teamDayDigest, irosDayDigest, weekDigest, monthDigest];

const iroManager = (staff: Staff): Id | null =>
  staff.people.find(({ id, role }) => role === 'iro manager' && isInSlack(staff, id))?.id ?? null;
