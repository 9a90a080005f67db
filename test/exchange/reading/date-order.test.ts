import { describe, expect, test } from '@jest/globals';
import { aWorkbook, type CellGiven } from '../../support/a-workbook.ts';
import { episodesCsv, headerCsv, reading, reviewsCsv, staffCsv } from '../given.ts';

/** Reviews held on these days, as the file writes them: one a child. */
const held = (...days: string[]) => reviewsCsv(...days.map((day, at) => `${9001 + at},,${day},PN1`));
const ofReviews = (...days: string[]) => reading({ 'r.csv': held(...days) });
const repeated = (times: number, day: string) => Array.from({ length: times }, () => day);

describe('a file whose dates are month first is refused by name, with the cause and what to do', () => {
  test.each<[string, Record<string, string>]>([
    ['a return’s reviews', { 'x.csv': held('01/20/2026', '01/05/2026', '02/13/2026') }],
    ['with short years and without noughts', { 'x.csv': held('1/20/26', '1/5/26', '2/13/26') }],
    ['with a time behind', { 'x.csv': held('1/20/2026 12:00:00 AM', '1/5/2026 12:00:00 AM', '2/13/2026 12:00:00 AM') }],
    ['dates of birth', { 'x.csv': headerCsv('1,05/20/2014', '2,06/13/2015') }],
    ['starts of episodes', { 'x.csv': episodesCsv('1,05/20/2024,S,C2,U6', '2,06/13/2024,S,C2,U6') }],
    [
      'one date in each of two columns',
      { 'x.csv': reviewsCsv('1,05/20/2014,05/03/2026,PN1', '2,05/06/2014,03/13/2026,PN1') },
    ],
    [
      'the days on which staff left',
      {
        'x.csv': staffCsv('U01,Isla Reid,iro,,,,1,01/20/2026', 'U02,Omar Shah,iro,,,,1,02/13/2026').replace(
          'fte\n',
          'fte,left_on\n',
        ),
      },
    ],
  ])('%s', async (_title, files) => {
    const read = await reading(files);
    expect(read.files).toMatchObject([
      { state: 'refused', why: expect.stringMatching(/month first \(.+ in \w+\).*English \(United States\).*Kingdom/) },
    ]);
    expect([read.children.size, read.staff, read.faults]).toEqual([0, [], []]);
  });
});

describe('a file whose dates are day first is read, whatever one cell says', () => {
  test('nothing shows the order: the day comes first, as the return asks', async () => {
    const { children } = await ofReviews('05/01/2026', '06/02/2026');
    expect(children.get('9001')?.reviews).toMatchObject([{ heldOn: '2026-01-05' }]);
  });

  test('one date the other way round is a slip, and a fault of its cell', async () => {
    const { files, faults } = await ofReviews('01/20/2026', '05/01/2026');
    expect(files).toMatchObject([{ state: 'used', rowsUsed: 1, rowsRefused: 1 }]);
    expect(faults).toMatchObject([{ line: 2, column: 'REVIEW' }]);
  });

  test('two among very many are slips too', async () => {
    const { files } = await ofReviews(...repeated(200, '20/01/2026'), '01/20/2026', '01/21/2026');
    expect(files).toMatchObject([{ state: 'used', rowsUsed: 200, rowsRefused: 2 }]);
  });

  test.each(['2026-01-20', '20 Jan 2026', '46042'])('dates such as %s have no order to judge', async (day) => {
    const { files } = await ofReviews(day, day, day, '01/20/2026');
    expect(files).toMatchObject([{ state: 'used', rowsUsed: 3 }]);
  });
});

test('a column with dates in both orders is refused: what could be either can’t be relied on', async () => {
  const { files } = await ofReviews('20/01/2026', '01/20/2026', '02/13/2026', '05/01/2026');
  expect(files).toMatchObject([
    {
      state: 'refused',
      why: expect.stringMatching(
        /column REVIEW has dates with the day first \(20\/01\/2026\) and with the month first/,
      ),
    },
  ]);
});

describe('a small file that shows no order goes by the others of its folder', () => {
  const shows = episodesCsv('1,05/20/2024,S,C2,U6', '2,06/13/2024,S,C2,U6');
  const unsure = held('05/01/2026');

  test.each([
    ['before', { 'a.csv': unsure, 'b.csv': shows }],
    ['after', { 'a.csv': shows, 'b.csv': unsure }],
  ])('read %s one that is month first, it is refused with it', async (_title, files) => {
    const read = await reading(files);
    expect(read.files.map(({ state }) => state)).toEqual(['refused', 'refused']);
    expect(read.files.map(({ why }) => why).join()).toMatch(
      /may stand day first or month first, and .*\.csv beside it/,
    );
    expect(read.children.size).toBe(0);
  });

  test('but not by those of another folder', async () => {
    const { children } = await reading({ 'one/a.csv': shows, 'other/a.csv': unsure });
    expect([...children.keys()]).toEqual(['9001']);
  });

  test('and files behind it still count in their order', async () => {
    const { children, files } = await reading({ 'a.csv': unsure, 'b.csv': held('20/01/2026') });
    expect(files.map(({ state }) => state)).toEqual(['used', 'used']);
    expect(children.get('9001')?.reviews.map(({ heldOn }) => heldOn)).toEqual(['2026-01-05', '2026-01-20']);
  });
});

describe('a workbook in which a spreadsheet of another country made some dates real', () => {
  /** The serial number of a day of January 2026. */
  const real = (day: number): CellGiven => ({ is: 's="1"', holds: `<v>${46_022 + day}</v>` });
  const ofCells = (...cells: CellGiven[]) =>
    reading({
      'book.xlsx': aWorkbook(
        [
          {
            rows: [
              ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
              ...cells.map((cell, at) => [`${9001 + at}`, null, cell, 'PN1']),
            ],
          },
        ],
        ['dd/mm/yyyy'],
      ),
    });

  test.each<[string, CellGiven[], RegExp]>([
    [
      'from day first',
      [real(3), real(12), '13/01/2026', '20/01/2026'],
      /real dates, none after the 12th.*has exchanged day and month/,
    ],
    [
      'from month first',
      [real(3), real(12), '01/13/2026', '01/20/2026'],
      /month first .*real dates, which may have day and month exchanged/,
    ],
  ])('%s: it is refused with that cause', async (_title, cells, why) => {
    const { files, children } = await ofCells(...cells);
    expect(files).toMatchObject([{ state: 'refused', why: expect.stringMatching(why) }]);
    expect(children.size).toBe(0);
  });

  test.each<[string, CellGiven[]]>([
    ['a real date after the 12th', [real(3), real(13), '13/01/2026', '20/01/2026']],
    ['text up to the 12th', [real(3), real(12), '13/01/2026', '20/01/2026', '05/01/2026']],
    ['one piece of text', [real(3), real(12), '13/01/2026']],
  ])('%s shows that nothing was exchanged', async (_title, cells) => {
    expect((await ofCells(...cells)).files).toMatchObject([{ state: 'used', rowsUsed: cells.length }]);
  });
});
