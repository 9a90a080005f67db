import { describe, expect, test } from '@jest/globals';
import { readFiles } from '../../../src/exchange/reading/read-files.ts';
import { episodesCsv, folderOf, headerCsv, reading, reviewsCsv, today } from '../given.ts';

const good = episodesCsv('2041,02/03/2026,S,V2,U6');

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a file is recognised by its header row', () => {
  test('whatever it is called', async () => {
    const { files } = await reading({ 'Copy of FINAL v3 (2).csv': good });
    expect(files).toMatchObject([{ what: 'SSDA903 episodes', state: 'used', rowsUsed: 1 }]);
  });

  test.each([
    ['a byte order mark', `\ufeff${good}`],
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
    ['it ends inside quotation marks', `${good}2042,"02/03/2026,S`, /part of the file is missing/],
    ['it is in UTF-16', utf16(good), /UTF-16/],
    ['it is in UTF-16 without a mark', utf16(good).subarray(2), /UTF-16/],
    ['it is empty', '', /empty/],
    ['it has semicolons for commas', good.replaceAll(',', ';'), /commas/],
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
