import { describe, expect, test } from '@jest/globals';
import { caseloadCsv, reading, staffCsv, teamsCsv } from '../given.ts';
import { fileOf, importInto, nothing } from '../import-into.ts';

const staff = staffCsv(
  'U01,Ruth Bell,iro,,ruth.bell@council.test,,1',
  'U02,Tom Hart,iro,,,,0.6',
  'U03,Amina Yusuf,social worker,North,amina@council.test,,',
  'U04,Dev Shah,team manager,North,,,',
);
const teams = teamsCsv('North,C0NORTH,U04', 'South,,');
const files = (...rows: string[]) => ({ 'staff.csv': staff, 'teams.csv': teams, 'caseload.csv': caseloadCsv(...rows) });
const nameOf = (known: ReturnType<typeof nothing>, id: string) => known.people.find((person) => person.id === id)?.name;

async function imported(...rows: string[]) {
  const known = nothing();
  const result = importInto(known, await reading(files(...rows)));
  return { known, ...result };
}

test('staff and teams are read, and each team has its manager', async () => {
  const { known, faults } = await imported();
  expect(known.people).toMatchObject([{ name: 'Ruth Bell', fte: 1 }, { fte: 0.6 }, { teamId: known.teams[0]?.id }, {}]);
  expect(known.teams).toMatchObject([{ name: 'North', slackChannelId: 'C0NORTH', managerId: known.people[3]?.id }, {}]);
  expect(faults).toEqual([]);
});

test('people are named by Slack id or by email', async () => {
  const { known } = await imported('1,KM,ruth.bell@council.test,U03,North,,,no');
  expect(fileOf(known, '1').child).toMatchObject({ initials: 'KM', teamId: known.teams[0]?.id, restricted: false });
  expect(fileOf(known, '1').allocations.map(({ role, personId }) => [role, nameOf(known, personId)])).toEqual([
    ['social worker', 'Amina Yusuf'],
    ['iro', 'Ruth Bell'],
  ]);
});

test('a change of IRO closes the old allocation the day before and keeps its history', async () => {
  const { known } = await imported('1,,U01,,,,,');
  importInto(known, await reading(files('1,,U02,,,,,')), '2026-05-01');
  expect(fileOf(known, '1').allocations).toMatchObject([
    { personId: known.people[0]?.id, fromOn: '2026-04-10', toOn: '2026-04-30' },
    { personId: known.people[1]?.id, fromOn: '2026-05-01', toOn: null },
  ]);
});

test('an allocation put right on the day it was made leaves no trace of the mistake', async () => {
  const { known } = await imported('1,,U01,,,,,');
  importInto(known, await reading(files('1,,U02,,,,,')));
  expect(fileOf(known, '1').allocations).toMatchObject([
    { personId: known.people[1]?.id, fromOn: '2026-04-10', toOn: null },
  ]);
});

test('the same IRO again, or a blank, is no change', async () => {
  const { known } = await imported('1,KM,U01,U03,North,,,yes');
  for (const row of ['1,KM,U01,U03,North,,,yes', '1,,,,,,,']) {
    expect(importInto(known, await reading(files(row)), '2026-05-01').changes).toEqual([]);
  }
});

describe('a fault names the line and keeps the rest of the row', () => {
  test.each([
    ['an IRO who is not in the staff file', '1,KM,U99,,,,,', 'iro', 'U99', /Add them there/],
    ['a team that is not in the teams file', '1,KM,,,West,,,', 'team', 'West', /teams file/],
    ['a parent nobody knows', '1,KM,,,,,77,', 'parent', '77', /No child has this id/],
    ['a parent’s name', '1,KM,,,,,Mary Jane Smith,', 'parent', '(not shown)', /not a child’s id/],
    ['a family’s name', '1,KM,,,,Smith family,,', 'sibling_group', '(not shown)', /such as F12, not a name/],
    ['a social worker named as IRO', '1,KM,U03,,,,,', 'iro', 'U03', /role social worker/],
    ['a name for initials', '1,Kayleigh,,,,,,', 'initials', '(words)', /not stored/],
    ['five initials', '1,ABCDE,,,,,,', 'initials', '(words)', /1 to 4/],
    ['restricted neither yes nor no', '1,KM,,,,,,9', 'restricted', '9', /yes or no/],
    ['a character that can’t be printed', '1,KM,,,,F1\u0007,,', 'sibling_group', 'F1�', /can’t be printed/],
  ])('%s', async (_title, row, column, says, problem) => {
    const { known, faults } = await imported(row);
    expect(faults).toMatchObject([{ line: 2, column, says, problem: expect.stringMatching(problem) }]);
    expect(faults[0]?.kept).toBe('row kept without this value');
    expect(fileOf(known, '1').child.reference).toBe('1');
  });
});

describe('a restricted child', () => {
  test('stays restricted when a later file says no, and is asked about', async () => {
    const { known } = await imported('3001,MS,U01,,,,,yes');
    const { questions } = importInto(known, await reading(files('3001,MS,U01,,,,,no')));
    expect(fileOf(known, '3001').child.restricted).toBe(true);
    expect(questions).toMatchObject([
      { kind: 'restriction not lifted', says: expect.stringMatching(/^CLA-3001: restricted until now/) },
    ]);
  });

  test('is restricted no longer when a file says lifted', async () => {
    const { known } = await imported('3001,MS,U01,,,,,yes');
    importInto(known, await reading(files('3001,MS,U01,,,,,Lifted')));
    expect(fileOf(known, '3001').child.restricted).toBe(false);
  });
});

describe('a looked-after parent and their child', () => {
  test('may not have the same IRO: the child’s is refused and the rest of the row kept', async () => {
    const { known, faults } = await imported('1,KM,U01,U03,,,2,', '2,LM,U01,,,,,');
    expect(faults).toMatchObject([
      { line: 2, column: 'iro', problem: expect.stringMatching(/can’t have the same IRO/) },
    ]);
    expect(fileOf(known, '1').allocations).toMatchObject([{ role: 'social worker' }]);
    expect(fileOf(known, '1').child.parentId).toBe(fileOf(known, '2').child.id);
    expect(fileOf(known, '2').allocations).toMatchObject([{ role: 'iro' }]);
  });

  test('may not come to it when only the parent’s row is read again', async () => {
    const { known } = await imported('1,KM,U01,,,,2,', '2,LM,U02,,,,,');
    const { faults } = importInto(known, await reading(files('2,LM,U01,,,,,')), '2026-05-01');
    expect(faults).toMatchObject([{ column: 'iro' }]);
  });
});

test('an IRO who was the child’s social worker is refused (reg 46(3)), as where one is named here', async () => {
  const { known } = await imported('1,KM,U01,U03,North,,,');
  const promoted = {
    ...files('1,KM,U03,U01,North,,,'),
    'staff.csv': staff.replace('social worker,North,amina', 'iro,,amina'),
  };
  const { faults } = importInto(known, await reading(promoted), '2026-05-01');
  expect(faults[0]).toMatchObject({
    column: 'iro',
    problem: expect.stringMatching(/was the child’s social worker from 10 April 2026/),
  });
  expect(fileOf(known, '1').allocations.filter(({ role, toOn }) => role === 'iro' && toOn === null)).toMatchObject([
    { personId: known.people[0]?.id },
  ]);
});

test.each([
  ['the team of a child whom nobody knew', '1,KM,U05,,North,,,', /manages the child’s team/],
  ['the social worker, who is of another team', '1,KM,U05,U03,South,,,', /manages Amina Yusuf, who is or was/],
])('an IRO who manages %s is refused (reg 46(3)), as where one is named here', async (_, row, problem) => {
  const { known, faults } = await (async () => {
    const of = { ...files(row), 'staff.csv': `${staff}U05,Kit Moor,iro manager,,,,\n` };
    const known = nothing();
    return {
      known,
      ...importInto(known, await reading({ ...of, 'teams.csv': teamsCsv('North,C0NORTH,U05', 'South,,') })),
    };
  })();
  expect(faults).toMatchObject([{ column: 'iro', problem: expect.stringMatching(problem) }]);
  expect(fileOf(known, '1').allocations.filter(({ role }) => role === 'iro')).toEqual([]);
});

describe('an IRO named here', () => {
  async function namedHere() {
    const { known } = await imported('1,KM,U01,,,,,');
    const file = fileOf(known, '1');
    const allocations = file.allocations.map((one) => ({
      ...one,
      madeById: 'person-helen',
      madeAt: '2026-04-10T09:00:00Z',
    }));
    known.files.set('1', { ...file, allocations });
    return known;
  }

  test('is not overturned by a file that names another: both are kept, and said', async () => {
    const known = await namedHere();
    const { disagreements } = importInto(known, await reading(files('1,KM,U02,,,,,')), '2026-05-01');
    expect(disagreements).toMatchObject([
      { about: 'IRO', kept: 'Ruth Bell', keptFrom: 'entered', said: 'Tom Hart', saidBy: 'caseload' },
    ]);
    expect(fileOf(known, '1').allocations).toMatchObject([{ personId: known.people[0]?.id, toOn: null }]);
    const again = importInto(known, await reading(files('1,KM,U02,,,,,')), '2026-05-02');
    expect(again.changes).toEqual([]);
  });

  test('and the difference is settled once a file names the same', async () => {
    const known = await namedHere();
    importInto(known, await reading(files('1,KM,U02,,,,,')), '2026-05-01');
    importInto(known, await reading(files('1,KM,U01,,,,,')), '2026-05-02');
    expect(fileOf(known, '1').disagreements).toEqual([]);
  });

  test('gives way to a file once they have left', async () => {
    const known = await namedHere();
    const without = {
      ...files('1,KM,U02,,,,,'),
      'staff.csv': staff.replace('U01,Ruth Bell,iro,,ruth.bell@council.test,,1\n', ''),
    };
    known.people = known.people.map((one) => (one.name === 'Ruth Bell' ? { ...one, leftOn: '2026-04-30' } : one));
    importInto(known, await reading(without), '2026-05-01');
    expect(fileOf(known, '1').allocations.at(-1)).toMatchObject({ personId: known.people[1]?.id, toOn: null });
  });
});

test('an IRO with more children than the range is a question, before anything is changed (iro-caseload)', async () => {
  const rows = Array.from({ length: 43 }, (_, at) => `${at + 1},,U02,,,,,`);
  const { questions } = await imported(...rows);
  expect(questions.filter(({ kind }) => kind === 'more children than the range')).toMatchObject([
    { says: 'Tom Hart would have 43 children, which is 72 for full time. The range is 50 to 70.' },
  ]);
});

test('brothers and sisters with different IROs are a question, not a refusal', async () => {
  const { known, questions, faults } = await imported('1,,U01,,,fam-1,,', '2,,U02,,,fam-1,,', '3,,U01,,,fam-2,,');
  expect(questions.filter(({ kind }) => kind === 'brothers and sisters apart')).toMatchObject([
    { says: 'CLA-1 and CLA-2 have 2 IROs between them. One IRO is usual.' },
  ]);
  expect(faults).toEqual([]);
  expect(fileOf(known, '2').allocations).toHaveLength(1);
});

test('brothers and sisters whom somebody here parted, and said why, are not asked about again', async () => {
  const rows = ['1,,U01,,,fam-1,,', '2,,U01,,,fam-1,,'];
  const { known } = await imported(...rows);
  const file = fileOf(known, '2');
  const [before] = file.allocations;
  const [, other] = known.people;
  const parted = { ...before, personId: other?.id, madeById: other?.id, madeAt: '2026-04-30T09:00:00Z' };
  Object.assign(file, { allocations: [{ ...parted, because: 'They asked for one each.' }] });
  const { questions } = importInto(known, await reading(files(...rows)), '2026-05-01');
  expect(questions.filter(({ kind }) => kind === 'brothers and sisters apart')).toEqual([]);
});

describe('list 8’s free text', () => {
  const list8 = (team: string, worker: string) =>
    `Child Unique ID,Date of Birth,Date Started to be Looked After,Child's Legal Status,Date of Latest Statutory Review,Allocated Team,Allocated Worker\n1,,02/03/2025,C2,,${team},${worker}\n`;

  test('is believed where exactly one team and one member of staff fit', async () => {
    const known = nothing();
    importInto(known, await reading({ ...files(), 'l.csv': list8('north', 'Amina  YUSUF') }));
    expect(fileOf(known, '1').child.teamId).toBe(known.teams[0]?.id);
    expect(fileOf(known, '1').allocations).toMatchObject([{ role: 'social worker', personId: known.people[2]?.id }]);
  });

  test('is otherwise a question', async () => {
    const { questions } = importInto(nothing(), await reading({ ...files(), 'l.csv': list8('West', 'A Yusuf') }));
    expect(questions.map(({ kind }) => kind)).toEqual(['worker or team not matched', 'worker or team not matched']);
  });

  test('that comes to agree with the caseload file is no longer a disagreement', async () => {
    const { known } = await imported('1,,,U03,North,,,');
    importInto(known, await reading({ 'l.csv': list8('South', 'Dev Shah') }));
    importInto(known, await reading({ 'l.csv': list8('North', 'Dev Shah') }));
    expect(fileOf(known, '1').disagreements).toMatchObject([{ about: 'social worker' }]);
    importInto(known, await reading(files('1,,,U04,North,,,')), '2026-05-01');
    expect(fileOf(known, '1').disagreements).toEqual([]);
  });

  test('never replaces the caseload file, and is kept beside it', async () => {
    const { known } = await imported('1,,,U03,North,,,');
    importInto(known, await reading({ 'l.csv': list8('South', 'Dev Shah') }));
    expect(fileOf(known, '1').disagreements).toMatchObject([
      { about: 'team', kept: 'North', said: 'South' },
      { about: 'social worker', kept: 'Amina Yusuf', said: 'Dev Shah' },
    ]);
  });
});

describe('Whoever has a child in a role they do not hold is asked about', () => {
  const kind = 'allocated in a role they do not hold';
  const known = async () => {
    const found = nothing();
    importInto(found, await reading(files('1,KM,U01,U03,North,,,no')));
    return found;
  };
  const staffOnly = async (row: string, on = '2026-06-16') =>
    importInto(await known(), await reading({ 'staff.csv': staffCsv(row) }), on).report.toSettle.filter(
      (one) => one.kind === kind,
    );

  test('a social worker made IRO, though no file names the child', async () => {
    expect(await staffOnly('U03,Amina Yusuf,iro,North,,,')).toMatchObject([
      {
        child: '1',
        question:
          'CLA-1: Amina Yusuf is allocated as social worker, and has the role IRO. Name the child’s social worker in the caseload file.',
      },
    ]);
  });

  test('an IRO made social worker', async () => {
    expect(await staffOnly('U01,Ruth Bell,social worker,,,,1')).toMatchObject([
      { question: expect.stringContaining('Ruth Bell is allocated as IRO, and has the role social worker.') },
    ]);
  });

  test('nobody, where the IRO becomes the IRO manager, or an IRO manager is named', async () => {
    expect(await staffOnly('U01,Ruth Bell,iro manager,,,,1')).toEqual([]);
  });

  test('nobody, once the caseload file names somebody else', async () => {
    const promoted = staff.replace('Amina Yusuf,social worker', 'Amina Yusuf,iro');
    const all = { ...files('1,KM,U01,U05,North,,,no'), 'staff.csv': `${promoted}U05,Bo Ray,social worker,North,,,\n` };
    const { report } = importInto(await known(), await reading(all));
    expect(report.toSettle.filter((one) => one.kind === kind)).toEqual([]);
  });

  test('somebody named in the caseload file as social worker who is none', async () => {
    const { report } = await imported('1,KM,U01,U04,North,,,no');
    expect(report.toSettle).toMatchObject([
      {
        kind,
        question: expect.stringContaining('Dev Shah is allocated as social worker, and has the role team manager.'),
      },
    ]);
  });
});
