import { describe, expect, test } from '@jest/globals';
import { caseloadCsv, reading, staffCsv, teamsCsv } from '../given.ts';
import { fileOf, importInto, nothing } from '../import-into.ts';

const priya = 'U0PRIYA,Priya Nair,iro,,priya.nair@council.test,,';
const leavingCsv = (...rows: string[]) => staffCsv(...rows).replace('fte', 'fte,left_on');

async function staffOf(...files: string[]) {
  const known = nothing();
  let last = importInto(known, await reading({}));
  for (const text of files) last = importInto(known, await reading({ 'staff.csv': text }));
  return { known, names: known.people.map(({ name }) => name), ...last };
}

describe('whose row a line of the staff file is', () => {
  test('one person’s Slack ID with another’s email is refused, and nobody inherits a caseload', async () => {
    const { known, faults } = await staffOf(
      staffCsv(priya),
      staffCsv('U0SIOBHAN,Siobhan Keane,iro,,priya.nair@council.test,,'),
    );
    expect(known.people).toMatchObject([{ name: 'Priya Nair', slackUserId: 'U0PRIYA' }]);
    expect(faults).toMatchObject([
      { line: 2, column: 'email', kept: 'row refused', problem: expect.stringMatching(/Priya Nair’s.*U0PRIYA/) },
    ]);
  });

  test.each([
    ['the same person has another account', 'U0PRIYA2,Priya Nair,iro,,priya.nair@council.test,,', 'U0PRIYA2'],
    ['nobody else has it with that email', 'U0SIOBHAN,Siobhan Keane,iro,,priya.nair@council.test,,', 'U0PRIYA'],
  ])('where Slack says that an account is closed, %s', async (_, row, slackUserId) => {
    const { known } = await staffOf(staffCsv(priya));
    const personId = known.people[0]?.id ?? '';
    const closed = { ...known, unreachable: [{ id: personId, personId, since: '2026-06-15' }] };
    importInto(closed, await reading({ 'staff.csv': staffCsv(row) }));
    expect(closed.people).toMatchObject([{ id: personId, name: 'Priya Nair', slackUserId }]);
  });

  test('the same within one file is refused too, naming the other line', async () => {
    const { names, faults } = await staffOf(staffCsv(priya, 'U0SIOBHAN,Siobhan Keane,iro,,priya.nair@council.test,,'));
    expect(names).toEqual(['Priya Nair']);
    expect(faults).toMatchObject([{ line: 3, problem: expect.stringMatching(/on line 2 of .*staff\.csv/) }]);
  });

  test('two known people’s Slack ID and email on one line are refused', async () => {
    const both = staffCsv(priya, 'U0MARCUS,Marcus Webb,iro,,marcus@council.test,,');
    const { known, faults } = await staffOf(both, staffCsv('U0PRIYA,Priya Nair,iro,,marcus@council.test,,'));
    expect(known.people).toMatchObject([{ email: 'priya.nair@council.test' }, { email: 'marcus@council.test' }]);
    expect(faults).toMatchObject([{ column: 'email', kept: 'row refused' }]);
  });

  test.each([
    ['Slack ID', 'U0PRIYA,Priya Other,iro,,other@council.test,,', 'slack_user_id'],
    ['email', ',Priya Other,iro,,Priya.Nair@council.test,,', 'email'],
  ])('the second line with the same %s is refused with the first’s line', async (_title, row, column) => {
    const { names, faults } = await staffOf(staffCsv(priya, row));
    expect(names).toEqual(['Priya Nair']);
    expect(faults).toMatchObject([{ line: 3, column, problem: expect.stringMatching(/line 2 of .*staff\.csv/) }]);
  });

  test('somebody known by email gains their Slack ID, and a known Slack ID may change its email', async () => {
    const { known } = await staffOf(
      staffCsv(',Priya Nair,iro,,priya.nair@council.test,,'),
      staffCsv(priya),
      staffCsv(priya.replace('nair@', 'new@')),
    );
    expect(known.people).toMatchObject([{ slackUserId: 'U0PRIYA', email: 'priya.new@council.test' }]);
  });
});

test('a line whose Slack ID can’t be used, with no email, is refused', async () => {
  const { names, faults } = await staffOf(staffCsv('priya,Priya Nair,iro,,,,'));
  expect(names).toEqual([]);
  expect(faults).toMatchObject([{ line: 2, column: 'slack_user_id', kept: 'row refused' }]);
});

test('of two lines with one team’s name the second is refused', async () => {
  const known = nothing();
  const { faults } = importInto(known, await reading({ 't.csv': teamsCsv('North  Team,C0ONE,', 'north team,C0TWO,') }));
  expect(known.teams).toMatchObject([{ slackChannelId: 'C0ONE' }]);
  expect(faults).toMatchObject([{ line: 3, column: 'team', problem: expect.stringMatching(/line 2 of .*t\.csv/) }]);
});

describe('each team has a channel of its own', () => {
  const channelsAfter = async (...files: string[]) => {
    const known = nothing();
    let last = importInto(known, await reading({}));
    for (const text of files) last = importInto(known, await reading({ 't.csv': text }));
    return { channels: known.teams.map(({ slackChannelId }) => slackChannelId), faults: last.faults };
  };

  test('the second of two on a list is left without, and is told whose it is', async () => {
    const { channels, faults } = await channelsAfter(teamsCsv('North,C0ONE,', 'South,C0ONE,'));
    expect(channels).toEqual(['C0ONE', null]);
    expect(faults).toMatchObject([
      {
        ...{ line: 3, column: 'slack_channel_id', says: 'C0ONE', kept: 'row kept without this value' },
        problem: 'This is the North team’s channel. Give each team a channel of its own.',
      },
    ]);
  });

  test('the team that had it keeps it, in whatever order, and the other keeps what it had', async () => {
    const before = teamsCsv('North,C0ONE,', 'South,C0TWO,');
    for (const file of [teamsCsv('South,C0ONE,'), teamsCsv('South,C0ONE,', 'North,C0ONE,')]) {
      const { channels, faults } = await channelsAfter(before, file);
      expect(channels).toEqual(['C0ONE', 'C0TWO']);
      expect(faults).toMatchObject([{ problem: expect.stringContaining('the North team’s channel') }]);
    }
  });

  test('two teams may change places', async () => {
    const swapped = teamsCsv('North,C0TWO,', 'South,C0ONE,');
    const { channels, faults } = await channelsAfter(teamsCsv('North,C0ONE,', 'South,C0TWO,'), swapped);
    expect([channels, faults]).toEqual([['C0TWO', 'C0ONE'], []]);
  });
});

describe('somebody who leaves', () => {
  const left = leavingCsv(`${priya},01/05/2026`);

  test('has a first day on which they no longer work here, and an old file does not let them back in', async () => {
    const { known, questions, report } = await staffOf(left, staffCsv(priya));
    expect(known.people).toMatchObject([{ leftOn: '2026-05-01' }]);
    expect(questions).toEqual([]);
    expect(report.toSettle).toMatchObject([{ question: expect.stringMatching(/Priya Nair left on 1 May 2026/) }]);
  });

  test('comes back as the same person', async () => {
    const { known } = await staffOf(left, leavingCsv(`${priya},back`));
    expect(known.people).toMatchObject([{ slackUserId: 'U0PRIYA', leftOn: null }]);
  });

  test('is given no children and no team from that day', async () => {
    const files = {
      's.csv': leavingCsv(`${priya},01/04/2026`),
      'c.csv': caseloadCsv('1,KM,U0PRIYA,,,,,'),
      't.csv': teamsCsv('North,,U0PRIYA'),
    };
    const known = nothing();
    const { faults } = importInto(known, await reading(files));
    expect(faults).toMatchObject([
      { column: 'manager', problem: 'This person left on 1 April 2026. Name somebody else.' },
      { column: 'iro', problem: 'This person left on 1 April 2026. Name somebody else.' },
    ]);
    expect(fileOf(known, '1').allocations).toEqual([]);
  });
});
