import { managerOfTeam } from '../casework/perform/who-is.ts';
import type { Staff } from '../domain/people/staff.ts';
import { count } from '../domain/wording/words.ts';
import { type Check, type InstallationFinding, look, ok, wrong } from './check.ts';

export const staffRecords: Check = {
  name: 'staff',
  looksAt: 'staff who cannot use iro, and teams that nobody hears for',
  run: async ({ records }) => (records?.staff ? judgeStaff(records.staff) : []),
};

export function judgeStaff(staff: Staff): InstallationFinding[] {
  const { people, teams } = staff;
  if (people.length === 0) return [wrong('There are no staff: nobody can use iro.', 'Bring in staff.csv.')];
  const unknown = people.filter(({ slackUserId }) => slackUserId === null).map(({ name }) => name);
  const leaderless = teams.filter(({ id }) => managerOfTeam(staff, id) === null).map(({ name }) => name);
  const silent = teams.filter(({ slackChannelId }) => slackChannelId === null).map(({ name }) => name);
  const without = (names: readonly string[], [one, several]: readonly [string, string], what: string, todo: string) =>
    names.length === 0 ? [] : [look(`${count(names.length, one, several)} without ${what}: ${some(names)}.`, todo)];
  const findings = [
    ...without(
      unknown,
      ['member of staff', 'members of staff'],
      'a Slack member ID',
      'Add it in staff.csv: they cannot use iro.',
    ),
    ...without(
      leaderless,
      ['team', 'teams'],
      'a manager who works here',
      'Name one in teams.csv: nobody is told for it.',
    ),
    ...without(silent, ['team', 'teams'], 'a channel', 'Name a private one in teams.csv: its manager is told instead.'),
    ...(people.some(({ role }) => role === 'iro manager')
      ? []
      : [look('There is no IRO manager.', 'Add one in staff.csv.')]),
  ];
  return findings.length > 0
    ? findings
    : [ok('All staff have a Slack member ID, and every team a manager and a channel.')];
}

const mostNamed = 5;
export const some = (names: readonly string[]) =>
  names.length <= mostNamed
    ? names.join(', ')
    : `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
