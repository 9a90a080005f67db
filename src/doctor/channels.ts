import { seesTeam } from '../casework/digests/team-day.ts';
import { personWithAccount } from '../casework/perform/who-is.ts';
import type { RoomSeen } from '../deliveries/recipients.ts';
import type { Staff } from '../domain/people/staff.ts';
import { count } from '../domain/wording/words.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';
import { some } from './staff.ts';

export const channelsCheck: Check = {
  name: 'channels',
  looksAt: 'each team’s channel: private, not shared, the bot in it, and who else is',
  run: async ({ slack, records }) => {
    if (!slack || slack.fault !== null || !records?.staff) return [];
    const findings: InstallationFinding[] = [...judgeSharedByTeams(records.staff.teams)];
    for (const team of records.staff.teams) {
      if (team.slackChannelId === null) continue;
      const seen = await slack.room(team.slackChannelId);
      if (seen.came === 'done') findings.push(judgeChannel(team, seen.result, records.staff));
      else findings.push(look(`${team.name} team’s channel could not be looked at.`, 'Try again in a minute.'));
    }
    return findings;
  },
};

type WhyNot = Extract<RoomSeen, { will: false }>['because'];

const whyNot: Record<WhyNot, readonly [string, string]> = {
  none: ['is not named', 'Name a private one in teams.csv.'],
  'not found': ['is not to be found', 'Invite the bot to it, and check its id in teams.csv.'],
  'not private': ['is not private', 'Make it private, or name another in teams.csv.'],
  shared: ['is shared with another organisation', 'Name one in teams.csv that is not.'],
  archived: ['is archived', 'Name another in teams.csv.'],
  'bot not there': ['does not have the bot in it', 'Invite the bot to it.'],
};

export function judgeChannel(
  team: Pick<Staff['teams'][number], 'id' | 'name'>,
  room: RoomSeen,
  staff: Staff,
): InstallationFinding {
  const channel = `${team.name} team’s channel`;
  if (!room.will) {
    const [is, todo] = whyNot[room.because];
    return wrong(`${channel} ${is}, so nothing is posted there.`, todo);
  }
  if (room.strangers > 0) {
    return wrong(
      `${channel} has ${count(room.strangers, 'guest, bot or person from elsewhere', 'guests, bots or people from elsewhere')} in it.`,
      'Take them out of it.',
    );
  }
  const outsiders = room.members.filter((id) => !seesTeam(id, team.id, staff));
  if (outsiders.length === 0) return ok(`${channel} has nobody in it who may not see the team’s children.`);
  const names = outsiders.map((id) => personWithAccount(staff, id)?.name ?? id);
  return look(
    `${channel} has ${count(outsiders.length, 'person', 'people')} in it who may not see the team’s children: ${some(names)}.`,
    'Take them out of it, or put their team right in staff.csv.',
  );
}

/** Teams that were given one channel before the teams file refused it. */
export function judgeSharedByTeams(teams: readonly Pick<Staff['teams'][number], 'name' | 'slackChannelId'>[]) {
  const twice = teams.filter(
    ({ slackChannelId }, at) =>
      slackChannelId !== null && teams.findIndex((one) => one.slackChannelId === slackChannelId) !== at,
  );
  return twice.map(({ name, slackChannelId }) => {
    const first = teams.find((one) => one.slackChannelId === slackChannelId)?.name ?? '';
    return wrong(`The ${first} and ${name} teams have one channel.`, 'Give each its own in teams.csv.');
  });
}
