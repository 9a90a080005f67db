import { describe, expect, test } from '@jest/globals';
import { episodesCsv, headerCsv, reading, reviewsCsv } from '../given.ts';

const born = '20/05/2014';

describe('a review', () => {
  test.each([
    ['166: no date', `2041,${born},,PN1`, 'REVIEW', '', /rule 166/],
    ['166: not a date', `2041,${born},31/02/2026,PN1`, 'REVIEW', '31/02/2026', /no such day/],
    [
      'that has not happened yet',
      `2041,${born},26/01/2027,PN1`,
      'REVIEW',
      '26/01/2027',
      /26 January 2027.*not happened yet/,
    ],
    ['with no child', `,${born},05/03/2026,PN1`, 'CHILD', '', /no child’s id/],
  ])('%s is refused', async (_title, row, column, says, problem) => {
    const { faults, children } = await reading({ 'r.csv': reviewsCsv(row, `9001,${born},05/03/2026,PN1`) });
    expect(faults).toMatchObject([
      { line: 2, column, says, problem: expect.stringMatching(problem), kept: 'row refused' },
    ]);
    expect(children.get('9001')?.reviews).toHaveLength(1);
  });

  test.each([
    ['167: no code', `2041,${born},05/03/2026,`, '', /rule 167/],
    ['167: not a code', `2041,${born},05/03/2026,PN9`, 'PN9', /PN0 to PN7/],
    ['440: PN0 from the fourth birthday', '2041,05/03/2022,05/03/2026,PN0', 'PN0', /rule 440/],
    ['441: PN1 to PN7 before it', '2041,06/03/2022,05/03/2026,PN1', 'PN1', /rule 441/],
  ])('%s is kept without its code', async (_title, row, says, problem) => {
    const { faults, children } = await reading({ 'r.csv': reviewsCsv(row) });
    expect(faults).toMatchObject([{ line: 2, column: 'REVIEW_CODE', says, problem: expect.stringMatching(problem) }]);
    expect(children.get('2041')?.reviews).toMatchObject([{ heldOn: '2026-03-05', participation: null }]);
  });

  test('twice on one day in a file is one review, and said', async () => {
    const { faults, children } = await reading({ 'r.csv': reviewsCsv('1,,05/03/2026,PN1', '1,,05/03/2026,PN2') });
    expect(children.get('1')?.reviews).toMatchObject([{ participation: 'PN1' }]);
    expect(faults).toMatchObject([
      { line: 3, column: 'REVIEW', problem: expect.stringMatching(/with PN1, on line 2/) },
    ]);
  });

  test('in two years’ files alike is one review, and nobody’s mistake', async () => {
    const { faults, children } = await reading({
      '2024/r.csv': reviewsCsv('1,,05/03/2026,PN1'),
      '2025/r.csv': reviewsCsv('1,,05/03/2026,pn1 '),
    });
    expect(children.get('1')?.reviews).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});

test('INT17: where dates of birth differ the header’s is kept, in whatever order the files come', async () => {
  const header = headerCsv(`1,${born}`);
  const reviews = reviewsCsv('1,20/05/2013,05/03/2026,PN1');
  for (const files of [
    { 'a.csv': header, 'b.csv': reviews },
    { 'b.csv': header, 'a.csv': reviews },
  ]) {
    const { faults, children } = await reading(files);
    expect(children.get('1')?.bornOn?.day).toBe('2014-05-20');
    expect(faults).toMatchObject([
      { line: 2, column: 'DOB', problem: expect.stringMatching(/20 May 2014 \(rule INT17\)/) },
    ]);
  }
});

describe('an episode', () => {
  test('with placement codes of any year is taken', async () => {
    const codes = ['P2', 'H5', 'K3', 'Z1', 'Z11', 'Z14'];
    const { faults } = await reading({
      'e.csv': episodesCsv(...codes.map((code, at) => `${at},02/03/2026,S,V2,${code}`)),
    });
    expect(faults).toEqual([]);
  });

  test.each([
    ['an unknown reason for starting', '1,02/03/2026,X,V2,U6', 'RNE'],
    ['an unknown legal status', '1,02/03/2026,S,Q9,U6', 'LS'],
    ['an end before its start', '1,02/03/2026,S,V2,U6,01/03/2026,E8', 'DEC'],
    ['an end that has not come', '1,02/03/2026,S,V2,U6,01/05/2026,E8', 'DEC'],
    ['an unknown reason for ending', '1,02/03/2026,S,V2,U6,09/03/2026,E99', 'REC'],
  ])('with %s is kept without it', async (_title, row, column) => {
    const { faults, children } = await reading({ 'e.csv': episodesCsv(row) });
    expect(faults).toMatchObject([{ line: 2, column, kept: 'row kept without this value' }]);
    expect(children.get('1')?.episodes).toMatchObject([{ startedOn: '2026-03-02' }]);
  });

  test('that starts tomorrow is refused', async () => {
    const { faults } = await reading({ 'e.csv': episodesCsv('1,11/04/2026,S,V2,U6') });
    expect(faults).toMatchObject([{ column: 'DECOM', kept: 'row refused' }]);
  });

  test('open in one year’s file and ended in the next is the next year’s', async () => {
    const { children } = await reading({
      '2025/e.csv': episodesCsv('1,02/05/2024,S,V2,U6,02/06/2024,X1', '1,02/06/2024,P,V2,U6'),
      '2024/e.csv': episodesCsv('1,02/06/2024,P,C2,U6,02/06/2025,E8'),
    });
    expect(children.get('1')?.episodes).toMatchObject([
      { startedOn: '2024-05-02' },
      { endedOn: '2025-06-02', endReason: 'E8' },
    ]);
  });
});

describe('a child’s id', () => {
  test.each(['SMITH', 'Smith_Jane', 'Jo', 'NORULE_BAD', 'Jane Smith 2', '20\u00001', 'x1'.repeat(11)])(
    '%j could be a name or a slip: the row is refused and the cell not repeated',
    async (id) => {
      const { faults, children } = await reading({
        'r.csv': `${reviewsCsv()}${'\n'.repeat(600)}${id},,05/03/2026,PN1\n`,
      });
      expect(children.size).toBe(0);
      expect(faults).toMatchObject([{ column: 'CHILD', kept: 'row refused' }]);
      // The name of a temporary folder may hold anything.
      const said = faults.map(({ file: _, ...fault }) => fault);
      expect(JSON.stringify(said)).not.toMatch(/smith|"Jo"|NORULE|x1|\\u0000/i);
    },
  );

  test.each(['0007', 'A12/3', 'RULE1_BAD', 'cla-12.4'])('%s is one', async (id) => {
    const { children } = await reading({ 'r.csv': reviewsCsv(`${id},,05/03/2026,PN1`) });
    expect([...children.keys()]).toEqual([id]);
  });
});

test('a terminal is never sent a character that it would obey', async () => {
  const staff = `slack_user_id,name,role\u001b[2J\n`;
  const { faults, files } = await reading({
    's.csv': 'slack_user_id,name,role\nU01,Ruth \u001b[2JBell,iro\n',
    'h.csv': staff,
  });
  expect(faults).toMatchObject([{ column: 'name', kept: 'row refused' }]);
  expect(JSON.stringify([faults, files])).not.toMatch(/\\u001b/);
});

test('a child’s name in any cell is never repeated', async () => {
  const { faults } = await reading({
    'r.csv': reviewsCsv('Kayleigh Morris,,05/03/2026,PN1', '1,,Kayleigh,PN1', '2,,05/03/2026,Li Wu'),
    'c.csv': 'child,initials,iro\n3,Kayleigh,\n4,Kay M,\n',
  });
  expect(faults).toHaveLength(5);
  expect(JSON.stringify(faults)).not.toMatch(/Kay|Morris|Li Wu/);
});
