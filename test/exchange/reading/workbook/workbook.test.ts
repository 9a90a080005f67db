import { describe, expect, test } from '@jest/globals';
import { aWorkbook, aZip, type CellGiven, partsWith, reviewRow, type SheetGiven } from '../../../support/a-workbook.ts';
import { reading } from '../../given.ts';

const columns = ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'];
const good: readonly CellGiven[] = ['9001', '20/05/2014', '05/03/2026', 'PN1'];

const ofSheets = (sheets: readonly SheetGiven[], formats?: readonly string[]) =>
  reading({ 'book.xlsx': aWorkbook(sheets, formats) });
const ofRows = (rows: readonly (readonly CellGiven[])[], more: Omit<SheetGiven, 'rows'> = {}) =>
  ofSheets([{ ...more, rows: [columns, ...rows] }]);

describe('a cell with something in it is never read as a blank', () => {
  test.each<[string, CellGiven, RegExp, string]>([
    [
      'a formula saved without its value',
      { holds: '<f>DATE(2026,1,30)</f>' },
      /formula, and its value was not saved/,
      '',
    ],
    ['a formula with a value that is empty', { holds: '<f>A1</f><v></v>' }, /formula, and its value was not saved/, ''],
    ['words made by a formula, without them', { is: 't="str"', holds: '<f>A1</f>' }, /formula, and its value/, ''],
    [
      'a division by nought',
      { is: 't="e"', holds: '<f>1/0</f><v>#DIV/0!</v>' },
      /has an error here and no value/,
      '#DIV/0!',
    ],
    ['a reference to what is gone', { is: "t='e'", holds: '<v>#REF!</v>' }, /has an error here/, '#REF!'],
    ['an error that no Excel of ours knows', { is: 't="e"', holds: '<v>#FUTURE</v>' }, /has an error here/, ''],
    ['an error that does not say which', { is: 't="e"', holds: '<f>1/0</f>' }, /has an error here/, ''],
    ['an error as words', '#NAME?', /has an error here/, '#NAME?'],
  ])('%s is a fault with its place', async (_title, cell, problem, says) => {
    const { children, faults, files } = await ofRows([['9002', cell, '05/03/2026', 'PN1'], good]);
    expect(faults).toMatchObject([
      {
        file: expect.stringMatching(/book\.xlsx, S1$/),
        line: 2,
        column: 'DOB',
        says,
        problem: expect.stringMatching(problem),
      },
    ]);
    expect(children.get('9002')?.reviews).toHaveLength(1);
    expect(files).toMatchObject([{ state: 'used', rowsUsed: 2 }]);
  });

  test('an error where a row can’t do without its value refuses the row', async () => {
    const { faults } = await ofRows([['9001', null, { is: 't="e"', holds: '<v>#VALUE!</v>' }, 'PN1'], good]);
    expect(faults).toMatchObject([{ line: 2, column: 'REVIEW', kept: 'row refused' }]);
  });

  test('an error in the last row and the last column, where the sheet would seem to end before it', async () => {
    const { faults } = await ofRows([good, ['9002', null, '05/03/2026', { is: 't="e"', holds: '<v>#N/A!</v>' }]]);
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual(['3 REVIEW_CODE']);
  });

  test.each<[string, CellGiven]>([
    ['nothing at all', null],
    ['a formula that answers with no words', { is: 't="str"', holds: '<f>IF(A1="","","x")</f><v></v>' }],
    ['#N/A, which says that there is nothing', { is: 't="e"', holds: '<v>#N/A</v>' }],
    ['#N/A as words', '#N/A'],
  ])('%s is a blank', async (_title, cell) => {
    const { faults, files } = await ofRows([['9001', cell, '05/03/2026', 'PN1']]);
    expect([faults, files[0]?.rowsUsed]).toEqual([[], 1]);
  });

  test('an error in a column that nobody reads is nobody’s fault', async () => {
    const rows = [
      [...columns, 'MARGIN'],
      [...good, { is: 't="e"', holds: '<v>#REF!</v>' }],
    ];
    expect((await ofSheets([{ rows }])).faults).toEqual([]);
  });
});

describe('merged cells', () => {
  test('down a column, its value is that of every row it covers, and the report says so', async () => {
    const rows = [good, [null, null, '06/06/2025', 'PN2'], [null, null, '01/12/2025', 'PN3']];
    const { children, faults, files } = await ofRows(rows, { merged: ['A2:A4', 'B2:B4'] });
    expect(faults).toEqual([]);
    expect(children.get('9001')?.reviews.map(({ heldOn }) => heldOn)).toEqual([
      '2025-06-06',
      '2025-12-01',
      '2026-03-05',
    ]);
    expect(files).toMatchObject([{ rowsUsed: 3, why: 'Its merged cells were read for every row they cover.' }]);
  });

  test('across columns, the cell that is covered is a fault and names the other', async () => {
    const { faults } = await ofRows([['9001', '20/05/2014', '05/03/2026', null]], { merged: ['C2:D2'] });
    expect(faults).toMatchObject([
      { line: 2, column: 'REVIEW_CODE', problem: expect.stringMatching(/merged with C2/) },
    ]);
  });

  test('a row that is twice as high is one row, and a title over all columns is no row', async () => {
    const rows = [['Reviews of the year', null, null, null], columns, good, [], ['9002', null, '06/03/2026', 'PN1']];
    const merged = ['A1:D1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4'];
    const { files, faults } = await ofSheets([{ rows, merged }]);
    expect([files[0]?.rowsUsed, faults]).toEqual([2, []]);
  });

  test('column names that are merged over two rows are the names, once', async () => {
    const { files, faults } = await ofSheets([{ rows: [columns, [], good], merged: ['A1:A2', 'B1:B2'] }]);
    expect([files[0]?.rowsUsed, faults]).toEqual([1, []]);
  });

  test('more of them than anybody merged are refused', async () => {
    const rows = [columns, ...Array.from({ length: 3_000 }, () => good)];
    const merged = Array.from({ length: 400 }, () => 'A1:D30000');
    expect((await ofSheets([{ rows, merged }])).files).toMatchObject([
      { state: 'refused', why: expect.stringMatching(/too many merged cells/) },
    ]);
  });
});

describe('a child’s id that a spreadsheet took for a number', () => {
  test.each<[string, CellGiven, string]>([
    ['as a real number', 5001, '5001'],
    ['with a fraction of nought, as a program writes it that knows only fractions', '5001.0', '5001'],
    ['with the zeros that its format shows', { is: 's="1"', holds: '<v>42</v>' }, '000042'],
    ['as words, with its zeros', '000042', '000042'],
  ])('%s', async (_title, cell, reference) => {
    const { children } = await ofSheets([{ rows: [columns, [cell, ...good.slice(1)]] }], ['000000']);
    expect([...children.keys()]).toEqual([reference]);
  });

  test.each<[string, CellGiven]>([
    ['a number with a fraction', 5001.5],
    ['a number too long to be kept whole', { holds: '<v>12345678901234567890</v>' }],
    ['a number shortened to its first digits', '1.23457E+11'],
    ['the same, with one digit', '5E+03'],
  ])('%s can’t be put back, and is refused', async (_title, cell) => {
    const { children, faults } = await ofRows([[cell, ...good.slice(1)]]);
    expect(children.size).toBe(0);
    expect(faults).toMatchObject([{ column: 'CHILD', problem: expect.stringMatching(/took this id for a number/) }]);
  });
});

describe('a hidden sheet', () => {
  const old: SheetGiven = { name: 'Old', state: 'hidden', rows: [columns, ['9002', ...good.slice(1)]] };
  const shown: SheetGiven = { name: 'Reviews', rows: [columns, good] };

  test.each(['hidden', 'veryHidden'] as const)('is not read, and said not to be (%s)', async (state) => {
    const { files, children } = await ofSheets([{ ...old, state }, shown]);
    expect([...children.keys()]).toEqual(['9001']);
    expect(files).toMatchObject([
      { file: expect.stringMatching(/Reviews$/), state: 'used' },
      {
        file: expect.stringMatching(/Old$/),
        state: 'left alone',
        why: expect.stringMatching(/SSDA903 reviews.*hidden sheet.*Unhide it/),
      },
    ]);
  });

  test('that is all a workbook has for us is refused by name, with what to do', async () => {
    const { files } = await ofSheets([old, { name: 'Notes', rows: [['Ask about this.']] }]);
    expect(files).toMatchObject([{ state: 'refused', why: expect.stringMatching(/hidden: unhide the sheet Old/) }]);
  });

  test('with nothing of ours is left alone like any other', async () => {
    const { files } = await ofSheets([shown, { name: 'Lists', state: 'hidden', rows: [['Codes'], ['PN1']] }]);
    expect(files.map(({ state }) => state)).toEqual(['used', 'left alone']);
  });
});

test('a sheet that is empty is left alone, and so is one that is a chart', async () => {
  const charted = partsWith(reviewRow(2, ['9001', '20/05/2014', '05/03/2026', 'PN1']), [], 2).map((part) => ({
    ...part,
    holds: String(part.holds).replace(
      'relationships/worksheet" Target="worksheets/sheet2',
      'relationships/chartsheet" Target="c',
    ),
  }));
  for (const book of [aWorkbook([{ rows: [columns, good] }, { rows: [] }]), aZip(charted)]) {
    const { files } = await reading({ 'book.xlsx': book });
    expect(files.map(({ state }) => state)).toEqual(['used', 'left alone']);
  }
});

test('a sheet whose first row is data is refused: its column names are missing', async () => {
  expect((await ofSheets([{ rows: [good, good] }])).files).toMatchObject([
    { state: 'refused', why: expect.stringMatching(/names of its columns is missing/) },
  ]);
});
