import { describe, expect, test } from '@jest/globals';
import { judgeAddresses, judgeExposed, judgeOperations } from '../../src/doctor/addresses.ts';
import { judgeAdded, judgeHolidays } from '../../src/doctor/bank-holidays.ts';
import { judgePosts } from '../../src/doctor/challenge-posts.ts';
import { judgeChannel, judgeSharedByTeams } from '../../src/doctor/channels.ts';
import { type Check, type Installation, type InstallationFinding, ok, wrong } from '../../src/doctor/check.ts';
import { judgeClock } from '../../src/doctor/clocks.ts';
import { judgeTls } from '../../src/doctor/database-tls.ts';
import { judgeDirector } from '../../src/doctor/director.ts';
import { examine, findingsTold } from '../../src/doctor/examine.ts';
import { judgeModes } from '../../src/doctor/file-modes.ts';
import { judgePosting } from '../../src/doctor/posting.ts';
import { judgeRole } from '../../src/doctor/roles.ts';
import { judgeScopes } from '../../src/doctor/scopes.ts';
import { judgeLogging } from '../../src/doctor/server-log.ts';
import { judgeStaff } from '../../src/doctor/staff.ts';
import { judgeTriggers } from '../../src/doctor/triggers.ts';
import { judgeWorkspace } from '../../src/doctor/workspace.ts';
import { usualPractice } from '../../src/domain/challenges/stages.ts';
import type { StaffRole } from '../../src/domain/people/people.ts';
import type { Staff } from '../../src/domain/people/staff.ts';

const person = (id: string, role: StaffRole, teamId: string | null = null, slackUserId: string | null = `U${id}`) => ({
  id,
  slackUserId,
  name: `Person ${id}`,
  role,
  teamId,
  email: null,
  phone: null,
  fte: 1,
  leftOn: null,
  roleFrom: null,
});
const staffOf = (given: Partial<Staff>) =>
  ({
    people: [person('M', 'team manager', 'north'), person('W', 'social worker', 'north'), person('H', 'iro manager')],
    teams: [{ id: 'north', name: 'North', slackChannelId: 'C1', managerId: 'M' }],
    covers: [],
    coversToCome: [],
    preferences: [],
    teamPreferences: [],
    unreachable: [],
    ...given,
  }) as unknown as Staff;

const north = { id: 'north', name: 'North' };
const room = (members: readonly string[], strangers = 0) => ({ will: true, members, strangers }) as const;
const remote = 'postgres://iro:hunter2@db.example.gov.uk/iro';
const guards = ['audit_chain', 'audit_is_append_only', 'audit_lane_is_kept', 'audit_lane_moves_with_the_audit'];
const guarded = (enabled: string) => guards.map((name) => ({ name, enabled }));
const none = { isSuperuser: false, ownsAudit: false, mayAlterAudit: false };
const socket = { isSocket: true, port: 3000, publicUrl: null };
const web = { isSocket: false, port: 3000, publicUrl: 'https://iro.example.gov.uk' };
const now = '2026-06-16T08:30:00.000Z';
const scopes = ['chat:write', 'im:write'];

type Judged = InstallationFinding | readonly InstallationFinding[];

test.each<[string, Judged, string]>([
  ['a database elsewhere, in the clear', judgeTls(remote, false), 'wrong: What is sent to the database, on another'],
  [
    'encrypted, to anybody',
    judgeTls(`${remote}?sslmode=no-verify`, true),
    'look at this: The connection to the database',
  ],
  [
    'encrypted, and compatible with less',
    judgeTls(`${remote}?sslmode=verify-full&uselibpqcompat=true`, true),
    'look at this: The connection',
  ],
  ['encrypted, to whom it should be', judgeTls(`${remote}?sslmode=verify-full`, true), 'ok: '],
  ['a database here', judgeTls('postgres://iro:hunter2@127.0.0.1/iro', false), 'ok: '],
  ['a database here, by its socket', judgeTls('postgres:///iro?host=/var/run/postgresql', false), 'ok: '],
  ['a name that only begins like this machine', judgeTls('postgres://a:b@localhost.example.com/x', false), 'wrong: '],
  ['a superuser', judgeRole({ ...none, isSuperuser: true }), 'wrong: The service’s role is a superuser'],
  ['the owner of the audit', judgeRole({ ...none, ownsAudit: true }), 'look at this: The service’s role could'],
  ['somebody who may alter it', judgeRole({ ...none, mayAlterAudit: true }), 'look at this: The service’s role could'],
  ['somebody who may only add to it', judgeRole(none), 'ok: '],
  [
    'a guard put out of action',
    judgeTriggers([...guarded('A').slice(1), { name: 'audit_chain', enabled: 'D' }]),
    'wrong: The audit trail is not guarded: audit_chain',
  ],
  ['a guard for replication only', judgeTriggers(guarded('R')), 'wrong: '],
  [
    'a guard taken away',
    judgeTriggers(guarded('A').slice(0, 3)),
    'wrong: The audit trail is not guarded: audit_lane_moves',
  ],
  ['guards that a replication passes over', judgeTriggers(guarded('O')), 'look at this: '],
  ['guards always at work', judgeTriggers(guarded('A')), 'ok: '],
  [
    'a file that its group may read',
    judgeModes([{ place: '/iro/.env', mode: 0o640, barred: 0o077 }]),
    'wrong: Others on this machine may reach /iro/.env.',
  ],
  ['a file that anybody may read', judgeModes([{ place: '/iro/.env', mode: 0o604, barred: 0o077 }]), 'wrong: '],
  ['a folder of its owner’s', judgeModes([{ place: '/iro/.data', mode: 0o700, barred: 0o077 }]), 'ok: '],
  ['papers without an address', judgeAddresses(socket), 'look at this: No paper can be opened.'],
  [
    'papers at this machine',
    judgeAddresses({ ...web, publicUrl: 'http://localhost:3000' }),
    'look at this: Papers open at this',
  ],
  [
    'figures for other machines',
    judgeOperations({ host: '0.0.0.0', port: 9464 }),
    'look at this: OPERATIONS_HOST 0.0.0.0 lets other machines read /metrics',
  ],
  ['figures for this machine', judgeOperations({ host: '127.0.0.1', port: 9464 }), 'ok: /metrics'],
  ['figures for everybody', judgeExposed(200, 200), 'wrong: Anybody who has PUBLIC_URL can read /metrics.'],
  ['an address that is silent', judgeExposed(null, null), 'look at this: PUBLIC_URL does not answer'],
  ['an address that shows no figures', judgeExposed(200, 404), 'ok: '],
  ['Slack away', judgeWorkspace({ fault: 'no_answer', teamId: null }, null), 'wrong: Slack does not answer.'],
  [
    'a token that is no good',
    judgeWorkspace({ fault: 'invalid_auth', teamId: null }, null),
    'wrong: Slack refuses the bot token: invalid_auth.',
  ],
  [
    'another workspace’s token',
    judgeWorkspace({ fault: null, teamId: 'T2' }, 'T1'),
    'wrong: These records belong to the workspace T1',
  ],
  [
    'an organisation in place of a workspace',
    judgeWorkspace({ fault: null, teamId: 'E0ORG' }, null),
    'wrong: The app is installed for a whole Enterprise Grid organisation',
  ],
  ['the workspace of the records', judgeWorkspace({ fault: null, teamId: 'T1' }, 'T1'), 'ok: '],
  ['a scope that is missing', judgeScopes(scopes, ['im:write']), 'wrong: The app may not do all it must: chat:write.'],
  [
    'a scope too many',
    judgeScopes(scopes, [...scopes, 'im:history']),
    'look at this: The app may do more than it needs: im:history.',
  ],
  ['scopes that Slack kept to itself', judgeScopes(scopes, null), 'look at this: '],
  ['the scopes of the manifest', judgeScopes(scopes, scopes), 'ok: '],
  ['messages that may be posted', judgePosting(scopes), 'ok: '],
  [
    'a clock ahead',
    judgeClock('Slack’s', now, '2026-06-16T08:28:00.000Z'),
    'wrong: This machine’s clock is 120 seconds ahead of Slack’s.',
  ],
  [
    'a clock behind',
    judgeClock('Slack’s', now, '2026-06-16T08:31:01.000Z'),
    'wrong: This machine’s clock is 61 seconds behind Slack’s.',
  ],
  ['clocks a minute apart', judgeClock('Slack’s', now, '2026-06-16T08:31:00.000Z'), 'ok: '],
  ['holidays that ran out', judgeHolidays('2028-12-31', '2029-01-01'), 'wrong: '],
  [
    'holidays that run out within a year',
    judgeHolidays('2028-12-31', '2028-01-01'),
    'look at this: Bank holidays run out',
  ],
  [
    'two teams on one channel',
    judgeSharedByTeams([
      { name: 'North', slackChannelId: 'C1' },
      { name: 'East', slackChannelId: null },
      { name: 'West', slackChannelId: null },
      { name: 'South', slackChannelId: 'C1' },
    ]),
    'wrong: The North and South teams have one channel.',
  ],
  [
    'a bank holiday added here',
    judgeAdded({ on: '2029-05-10', name: 'Coronation', by: 'A Patel', addedOn: '2028-11-29' }),
    'ok: 2029-05-10 is a bank holiday here: Coronation, added by A Patel on 2028-11-29.',
  ],
  [
    'a bank holiday added that is known already',
    judgeAdded({ on: '2027-05-03', name: 'May Day', by: 'A Patel', addedOn: '2026-11-29' }),
    'look at this: 2027-05-03 is a bank holiday that iro knows already: Early May bank holiday.',
  ],
  ['holidays for a year', judgeHolidays('2028-12-31', '2027-12-31'), 'ok: '],
  ['no staff', judgeStaff(staffOf({ people: [] })), 'wrong: There are no staff'],
  [
    'somebody without a Slack ID',
    judgeStaff(staffOf({ people: [person('X', 'iro', null, null)] })),
    'look at this: 1 member of staff without a Slack member ID: Person X.',
  ],
  [
    'a team without a manager',
    judgeStaff(staffOf({ people: [person('H', 'iro manager')] })),
    'look at this: 1 team without a manager who works here: North.',
  ],
  [
    'a team without a channel',
    judgeStaff(staffOf({ teams: [{ id: 'north', name: 'North', slackChannelId: null, managerId: 'M' }] as never })),
    'look at this: 1 team without a channel: North.',
  ],
  [
    'nobody for whom things go wrong',
    judgeStaff(staffOf({ people: [person('M', 'team manager', 'north')] })),
    'look at this: There is no IRO manager.',
  ],
  ['no director', judgeDirector(staffOf({}), usualPractice), 'look at this: Nobody is named as the director.'],
  [
    'a director who is no senior manager here',
    judgeDirector(staffOf({}), { ...usualPractice, director: 'ruth@example.gov.uk' }),
    'look at this: Whoever is named as the director is no senior manager',
  ],
  [
    'a director',
    judgeDirector(staffOf({ people: [{ ...person('R', 'senior manager'), email: 'ruth@example.gov.uk' }] }), {
      ...usualPractice,
      director: 'ruth@example.gov.uk',
    }),
    'ok: ',
  ],
  [
    'a challenge that can go no higher than the team',
    judgePosts(usualPractice, staffOf({})),
    'look at this: There is no senior manager: a challenge can go no higher than a team’s manager.',
  ],
  [
    'a post whose address nobody has',
    judgePosts(
      { ...usualPractice, stages: [...usualPractice.stages, { post: 'Mayor', workingDays: 5, email: 'm@x.org' }] },
      staffOf({ people: [person('R', 'senior manager')] }),
    ),
    'wrong: Nobody in the staff file has the address given for: Mayor.',
  ],
  [
    'posts that are held',
    judgePosts(usualPractice, staffOf({ people: [person('R', 'senior manager')] })),
    'ok: A challenge goes to Team manager, Service manager, Head of service and Director.',
  ],
  ['staff that is complete', judgeStaff(staffOf({})), 'ok: '],
  [
    'a channel that is not there',
    judgeChannel(north, { will: false, because: 'not found' }, staffOf({})),
    'wrong: North team’s channel is not to be found',
  ],
  [
    'a channel for everybody',
    judgeChannel(north, { will: false, because: 'not private' }, staffOf({})),
    'wrong: North team’s channel is not private',
  ],
  [
    'a channel with another organisation',
    judgeChannel(north, { will: false, because: 'shared' }, staffOf({})),
    'wrong: North team’s channel is shared',
  ],
  ['a channel that is closed', judgeChannel(north, { will: false, because: 'archived' }, staffOf({})), 'wrong: '],
  [
    'a channel without the bot',
    judgeChannel(north, { will: false, because: 'bot not there' }, staffOf({})),
    'wrong: North team’s channel does not have the bot',
  ],
  [
    'a guest in the channel',
    judgeChannel(north, room(['UM'], 1), staffOf({})),
    'wrong: North team’s channel has 1 guest, bot or person',
  ],
  [
    'somebody of no team in the channel',
    judgeChannel(north, room(['UM', 'UZED']), staffOf({})),
    'look at this: North team’s channel has 1 person in it who may not see the team’s children: UZED.',
  ],
  ['the team’s own channel', judgeChannel(north, room(['UM', 'UW', 'UH']), staffOf({})), 'ok: '],
  [
    'a log of every statement',
    judgeLogging([{ setting: 'log_statement', is: 'all', wanted: 'none', says: '' }]),
    'wrong: PostgreSQL’s own log may quote',
  ],
  [
    'a log of slow statements',
    judgeLogging([{ setting: 'log_min_duration_statement', is: '250', wanted: '-1', says: '' }]),
    'wrong: PostgreSQL’s own log may quote',
  ],
  [
    'a log of what went wrong',
    judgeLogging([{ setting: 'log_error_verbosity', is: 'default', wanted: 'terse', says: '' }]),
    'look at this: PostgreSQL’s own log',
  ],
  ['a log of nothing', judgeLogging([]), 'ok: '],
])('%s', (_, judged, says) => {
  const findings = [judged].flat() as readonly InstallationFinding[];
  const lines = findings.map(({ verdict, so }) => `${verdict}: ${so}`);
  expect(lines.filter((line) => line.startsWith(says))).toHaveLength(1);
  // What is well asks for nothing; what is not says what to do.
  for (const { verdict, todo } of findings) expect(todo === '').toBe(verdict === 'ok');
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});

describe('The doctor', () => {
  const nowhere = {} as Installation;
  const check = (name: string, run: Check['run']): Check => ({ name, looksAt: `how ${name} is`, run });

  test('says what is wrong first, a line each, with what to do', async () => {
    const one = check('one', async () => [ok('The roof is sound.'), wrong('The door is open.', 'Shut it.')]);
    expect(findingsTold(await examine(nowhere, [one]))).toEqual([
      'Wrong:',
      '  The door is open. Shut it.',
      'Ok:',
      '  The roof is sound.',
    ]);
  });

  test('goes on when it cannot look at something, and says so without the error', async () => {
    const failing = check('failing', async () => {
      throw new Error('hunter2');
    });
    const lines = findingsTold(await examine(nowhere, [failing, check('next', async () => [ok('All is well.')])]));
    expect(lines.join('\n')).toContain('It could not be seen how failing is.');
    expect(lines.join('\n')).toContain('All is well.');
    expect(lines.join('\n')).not.toContain('hunter2');
  });
});
