import { describe, expect, test } from '@jest/globals';
import { readFiles } from '../../../src/exchange/reading/read-files.ts';
import { aWorkbook, aZip } from '../../support/a-workbook.ts';
import { episodesCsv, folderOf, headerCsv, reading, reviewsCsv, today } from '../given.ts';

const good = episodesCsv('2041,02/03/2026,S,V2,U6');

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a file is recognised by its header row', () => {
  test('whatever it is called', async () => {
    const { files } = await reading({ 'Copy of FINAL v3 (2).csv': good });
    expect(files).toMatchObject([{ what: 'SSDA903 episodes', state: 'used', rowsUsed: 1 }]);
  });

  test.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${good}`],
    ['two bytes for every letter (UTF-16)', utf16(good)],
    ['two bytes for every letter, and no mark that says so', utf16(good).subarray(2)],
    ['two bytes for every letter, the other way round', utf16(good).swap16()],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    ['quotation marks round everything', good.replaceAll(/[^,\n]+/g, '"$&"')],
    [
      'lower-case columns with spaces round them',
      good.replace(/^.*/, (header) => header.toLowerCase().replaceAll(',', ' ,')),
    ],
    ['no line end after its last row', good.trimEnd()],
    ['a blank line in it', good.replace('\n', '\n\n')],
  ])('with %s', async (_title, text) => {
    const { files, children } = await reading({ 'episodes.csv': text });
    expect(files).toMatchObject([{ state: 'used', rowsUsed: 1, rowsRefused: 0 }]);
    expect(children.get('2041')?.episodes).toMatchObject([
      { startedOn: '2026-03-02', startReason: 'S', endedOn: null },
    ]);
  });

  test('with its columns in another order', async () => {
    const { children } = await reading({ 'r.csv': 'REVIEW_CODE,REVIEW,CHILD,DOB\nPN1,05/03/2026,2041,20/05/2014\n' });
    expect(children.get('2041')?.reviews).toMatchObject([{ heldOn: '2026-03-05', participation: 'PN1' }]);
  });

  test('with columns it need not have, which the report names', async () => {
    const { files } = await readFiles(['test/fixtures/exchange/liia-broken-chains.csv'], { today });
    expect(files).toMatchObject([
      { state: 'used', rowsUsed: 18, rowsRefused: 5, why: 'Its columns LA and YEAR were not read.' },
    ]);
  });

  test('when it is part of a return that is not used yet', async () => {
    const { files } = await reading({ 'x.csv': 'CHILD,DOB,DOLO_START,DOLO_END\n1,01/01/2015,01/01/2026,\n' });
    expect(files).toMatchObject([
      { what: 'SSDA903 deprivation of liberty orders', state: 'not used yet', rowsUsed: 0 },
    ]);
  });
});

describe('a file that is not what it should be is refused by name, and leaves nothing behind', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['a column is missing', good.replaceAll('RNE,', ''), /looks most like SSDA903 episodes, but has no RNE column/],
    ['its end is cut off', `${good}2042,02/03/20`, /end of the file is missing/],
    ['it ends inside quotation marks', `${good}2042,"02/03/2026,S`, /open on line 3.*part of the file is missing/],
    ['it is empty', '', /empty/],
    ['it has semicolons for commas', good.replaceAll(',', ';'), /separated by semicolons\. Save it as CSV with commas/],
    ['it has tabs for commas', good.replaceAll(',', '\t'), /separated by tabs\. Save it as CSV with commas/],
    ['it has bars for commas', good.replaceAll(',', '|'), /separated by vertical bars/],
    ['it has blanks for commas', good.replaceAll(',', '   '), /separated by spaces/],
    ['it has semicolons and quotation marks', good.replaceAll(/[^,\n]+/g, '"$&"').replaceAll(',', ';'), /semicolons/],
    ['it has semicolons, under a title', `Episodes; all\n\n${good.replaceAll(',', ';')}`, /semicolons/],
    ['it has semicolons, and says so as Excel does', `sep=;\n${good.replaceAll(',', ';')}`, /semicolons/],
    ['it has semicolons and lacks a column', good.replace('RNE,', '').replaceAll(',', ';'), /semicolons/],
    ['the line with its column names is missing', good.replace(/^.*\n/, ''), /names of its columns is missing/],
    ['the same, under a title', good.replace(/^.*\n/, 'Episodes of 2026\n\n'), /names of its columns is missing/],
    ['its column names stand too far down', `${'a title\n'.repeat(20)}${good}`, /columns are not those/],
    [
      'a quotation mark takes its column names in',
      `"Episodes\n${good}2042,"02/03/2026",S,,\n`,
      /quotation mark.*lines 1 to/,
    ],
    [
      'a quotation mark among its column names takes rows in',
      good.replace('URN', '"URN') + good.slice(good.indexOf('\n') + 1).replace('U6', '"U6"'),
      /quotation mark/,
    ],
    ['it is a web page', '<html><body><table><tr><td>CHILD</td></tr></table></body></html>', /web page/],
    [
      'it is a workbook saved as XML',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
      /Excel workbook saved as XML/,
    ],
    ['a column is there twice', good.replace('URN', 'CHILD'), /two columns called child/],
    ['it is an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel/],
    ['it is called a workbook and is not one', Buffer.from('PK\u0003\u0004 and nothing more'), /not a workbook/],
  ])('%s', async (_title, content, why) => {
    const folder = await folderOf({ 'wrong.csv': content, 'right.csv': headerCsv('9001,20/05/2014') });
    const { files, children, faults } = await readFiles([`${folder}/wrong.csv`, `${folder}/right.csv`], { today });
    expect(files).toMatchObject([
      { file: 'wrong.csv', state: 'refused', why: expect.stringMatching(why), rowsUsed: 0 },
      { file: 'right.csv', state: 'used' },
    ]);
    expect([...children.keys()]).toEqual(['9001']);
    expect(faults).toEqual([]);
  });
});

test('files in a folder that have nothing to do with us are left alone, and said to be', async () => {
  const { files } = await reading({
    'notes.txt': 'Remember to ask.',
    'budget.csv': 'cost centre,amount\nA,1\n',
    'photo.jpg': Buffer.from([0xff, 0xd8, 0x00, 0x01]),
    '.hidden': good,
  });
  expect(files.map(({ file, state }) => `${file.split('/').at(-1)}: ${state}`)).toEqual([
    'budget.csv: left alone',
    'notes.txt: left alone',
    'photo.jpg: left alone',
  ]);
});

describe('what stands round the rows', () => {
  const rows = reviewsCsv('1,,05/03/2026,PN1', '2,,06/03/2026,PN1');

  test.each([
    ['a title', `SSDA903 reviews extract, run 16/06/2026,,,\n,,,\n${rows}`, [1]],
    ['a title of several lines', `Reviews\nrun 16/06/2026\n\n${rows}`, [1, 2]],
    ['rows that were sorted over it', `3,,05/03/2026,PN1\n${rows}`, [1]],
  ])('over the column names, %s is not read, and each line of it is a fault', async (_title, text, lines) => {
    const { files, children, faults } = await reading({ 'r.csv': text });
    expect([...children.keys()]).toEqual(['1', '2']);
    expect(files).toMatchObject([{ state: 'used', rowsUsed: 2, rowsRefused: lines.length }]);
    expect(faults.map(({ line }) => line)).toEqual(lines);
    expect(faults[0]?.problem).toMatch(/above the column names and was not read/);
  });

  test.each([
    ['one row', '\n(1 row affected)\n', '(1 row affected)'],
    ['several rows', '\n(1204 rows affected)\n', '(1204 rows affected)'],
    ['rows, as an older server says it', '(2 row(s) affected)\n', '(2 row(s) affected)'],
    ['rows, as another server says it', '2 rows selected.\n', '2 rows selected.'],
    ['when it was done', 'Completion time: 2026-06-16T08:35:12.1234567+01:00\n', 'Completion time: 2026-06-16'],
  ])(
    'under the rows, what the database says of %s is passed over, and the report says so',
    async (_title, foot, says) => {
      const { files, faults } = await reading({ 'r.csv': rows + foot });
      expect(files).toMatchObject([{ state: 'used', rowsUsed: 2, why: expect.stringContaining(says) }]);
      expect(faults).toEqual([]);
    },
  );

  test('the line that a database draws under its column names is no row, and words over them are its own', async () => {
    const drawn = rows.replace('\n', '\n-----,---,----------,-----------\n');
    const { files, faults } = await reading({ 'r.csv': `(3 rows affected)\n${drawn}` });
    expect([files[0]?.rowsUsed, faults]).toEqual([2, []]);
  });

  test('anything else under them is a row that does not fit', async () => {
    const { files } = await reading({ 'r.csv': `${rows}Total: 2\n` });
    expect(files).toMatchObject([{ state: 'refused', why: expect.stringMatching(/last line has 1 column/) }]);
  });

  test('a column name given twice is no fault where nobody reads the column', async () => {
    const twice = 'CHILD,DOB,REVIEW,REVIEW_CODE,NOTE,NOTE\n1,,05/03/2026,PN1,a,b\n';
    expect((await reading({ 'r.csv': twice })).files).toMatchObject([{ state: 'used', rowsUsed: 1 }]);
  });
});

describe('a quotation mark that nobody closed', () => {
  const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
  const row = (child: string, ethnic = 'WBRI') => `${child},2,20/05/2014,${ethnic},UN1,,`;

  test.each([
    ['in a column that nobody reads', [row('1', '"WBRI'), row('2'), row('3', '"WBRI"'), row('4')], 2, 4, ['4']],
    ['up to the same column of the next row', [row('1', '"WBRI'), row('2', '"WBRI"'), row('3')], 2, 3, ['3']],
    ['up to another column', ['1,"2,20/05/2014,WBRI,UN1,,', '2,2,20/05/2014,"WBRI",UN1,,', row('3')], 2, 3, ['3']],
    ['in the first column', ['"1,2,20/05/2014,WBRI,UN1,,', '2,2,20/05/2014,"WBRI",UN1,,', row('3')], 2, 3, ['3']],
  ])(
    '%s: the lines it ran together are a fault, none of them is read, and those after are',
    async (_title, lines, from, to, left) => {
      const { children, faults } = await reading({ 'h.csv': `${[header, ...lines].join('\n')}\n` });
      expect(faults).toMatchObject([
        { line: from, kept: 'row refused', problem: expect.stringContaining(`run lines ${from} to ${to} together`) },
      ]);
      expect([...children.keys()]).toEqual(left);
    },
  );

  test('words on several lines, with commas in them, are no such thing', async () => {
    const lines = [
      header,
      '1,2,20/05/2014,"Of mixed heritage, see file,\nas told by mother, aunt, school, GP,\nand others",UN1,,',
      row('2'),
    ];
    const { children, faults } = await reading({ 'h.csv': `${lines.join('\n')}\n` });
    expect([[...children.keys()], faults]).toEqual([['1', '2'], []]);
  });

  test('the lines after words on several lines keep their number', async () => {
    const { faults } = await reading({ 'h.csv': `${header}\n1,2,20/05/2014,"WBRI\nor so",UN1,,\n2,2,x,WBRI,UN1,,\n` });
    expect(faults).toMatchObject([{ line: 4, column: 'DOB' }]);
  });
});

describe('a file in a folder that could not be read is passed over only if it is nobody’s loss', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['it calls itself one of ours', 'SSDA903_2026_reviews.csv', 'Kind,Amount\nA,1\n'],
    ['it calls itself ours, and is a workbook', 'Annex A.xlsx', aWorkbook([{ rows: [['Amount'], [1]] }])],
    ['it nearly fits, whatever it is called', 'notes.txt', good.replaceAll('RNE,', '')],
    ['it has tabs, and is called a text', 'export.txt', good.replaceAll(',', '\t')],
    [
      'it has tabs and two bytes for every letter, as Excel saves text',
      'export.txt',
      utf16(good.replaceAll(',', '\t')),
    ],
    ['its column names are missing', 'export.txt', good.replace(/^.*\n/, '')],
    ['it can’t be opened, so that it may be anything', 'list.xlsx', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['it is another program’s workbook', 'list.ods', aZip([{ name: 'content.xml', holds: '<office/>' }])],
    ['it is an old workbook', 'list.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['it is empty', 'list.csv', ''],
  ])('%s: it is refused by name', async (_title, name, content) => {
    const { files } = await reading({ [name]: content });
    expect(files).toMatchObject([{ file: expect.stringContaining(name), state: 'refused' }]);
  });

  test.each<[string, string | Uint8Array]>([
    ['budget.csv', 'cost centre;amount\nA;1\n'],
    ['budget.tsv', 'cost centre\tamount\nA\t1\n'],
    [
      'rota.xlsx',
      aWorkbook([
        {
          rows: [
            ['Day', 'Who'],
            ['Monday', 'Omar'],
          ],
        },
      ]),
    ],
    ['reviews to ask about.txt', 'Ask about 2041 on 05/03/2026.'],
    ['notes.txt', utf16('Remember to ask.')],
    ['feed.xml', '<feed><title>News</title></feed>'],
    ['half.xml', '<feed><title>News</ti'],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0x00, 0x01])],
  ])('%s is left alone', async (name, content) => {
    expect((await reading({ [name]: content })).files).toMatchObject([{ state: 'left alone' }]);
  });
});

test('a file that is not there is refused by name, and the others still count', async () => {
  const folder = await folderOf({ 'e.csv': good });
  const { files } = await readFiles([`${folder}/missing.csv`, `${folder}/e.csv`], { today });
  expect(files).toMatchObject([{ file: 'missing.csv', state: 'refused' }, { state: 'used' }]);
});

test('a file that is not in UTF-8 is read as Windows-1252, and the report says so', async () => {
  const staff = 'slack_user_id,name,role,team,email,phone,fte\nU01,Zoë Nuñez,iro,,,,\n';
  const { files, staff: people } = await reading({ 'staff.csv': Buffer.from(staff, 'latin1') });
  expect(people).toMatchObject([{ name: 'Zoë Nuñez' }]);
  expect(files[0]?.why).toMatch(/Windows-1252/);
});

test('a row with a stray comma is refused by its line, and the rows round it are kept', async () => {
  const { children, faults } = await reading({
    'r.csv': reviewsCsv('1,,05/03/2026,PN1', '2,,05,03/2026,PN1', '3,,05/03/2026,PN1'),
  });
  expect([...children.keys()]).toEqual(['1', '3']);
  expect(faults).toMatchObject([
    { line: 3, column: null, kept: 'row refused', problem: expect.stringMatching(/5 columns/) },
  ]);
});

test('progress counts every byte once', async () => {
  const folder = await folderOf({ 'episodes.csv': good, 'half.csv': `${good}2042` });
  const seen: number[] = [];
  await readFiles([folder], { today, onProgress: ({ bytesRead, bytesInAll }) => seen.push(bytesRead / bytesInAll) });
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
});

test('sex, ethnicity, pupil number and postcode are never read', async () => {
  const said = await reading({ 'h.csv': headerCsv('2041,20/05/2014'), 'e.csv': good });
  expect(JSON.stringify([...said.children])).not.toMatch(/WBRI|UN1|AB1 2CD/);
});

test('nobody works none of full time: the person is kept and the figure is a fault', async () => {
  const staff = 'slack_user_id,name,role,team,email,phone,fte\nU0PRIYA,Priya Nair,iro,,,,0\n';
  const read = await reading({ 'staff.csv': staff });
  expect(read.staff).toMatchObject([{ name: 'Priya Nair', fte: null }]);
  expect(read.faults).toMatchObject([{ column: 'fte', kept: 'row kept without this value' }]);
});
