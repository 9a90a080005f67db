import { describe, expect, test } from '@jest/globals';
import { formulaWithoutValue } from '../../../src/exchange/reading/broken-cell.ts';
import {
  dayCell,
  email,
  idCell,
  maybeReference,
  referenceCell,
  textCell,
} from '../../../src/exchange/reading/cells.ts';
import { echo } from '../../../src/exchange/reading/echo.ts';
import { writtenCsv } from '../../../src/exchange/reporting/written-csv.ts';

describe('Words in a cell', () => {
  test.each([
    ['a hard space and a line break', 'North\u00a0\r\nteam', 'North team'],
    ['a line turned round', 'North \u202emaet\u202c', 'North maet'],
    ['what can’t be seen', 'No\u200brth', 'North'],
    ['half an emoji', 'North\ud83d', 'North'],
    ['a line end of another kind', 'North\u2028team', 'North team'],
  ])('%s', (_, cell, read) => expect(textCell.parse(cell)).toBe(read));

  test.each(['North\u0000', 'North\u001b[2J'])('%j is sent back to be typed again', (cell) => {
    expect(textCell.safeParse(cell).error?.issues[0]?.message).toContain('can’t be printed');
  });
});

test.each(['a@b.uk', 'priya.nair@a.example.gov.uk'])('%s is an email address', (cell) => {
  expect(email.parse(cell)).toBe(cell);
});
test.each(['a@b', 'a b@c.uk', 'a@@b.uk', '@b.uk', 'a@b.', 'a@.uk'])('%s is none', (cell) => {
  expect(email.safeParse(cell).success).toBe(false);
});

test('no cell of ours begins a row or a formula', () => {
  const rows = ['a\r\nb,c', '\n=1+1', '\u200b=1+1', '\t@sum', '"quoted"'].map((says) => ({ says }));
  expect(writtenCsv(['says'], rows)).toBe(`says\r\n"a b,c"\r\n'=1+1\r\n'=1+1\r\n'@sum\r\n"""quoted"""\r\n`);
});

describe('An id that went through a spreadsheet', () => {
  test.each<[string, unknown, string]>([
    ['with a fraction of nought', '5001.0', '5001'],
    ['with two of them', '5001.00', '5001'],
    ['as a number', 5001, '5001'],
    ['kept as words by the program that wrote it', '="0042"', '0042'],
    ['with a full stop of its own', '12.4', '12.4'],
  ])('%s', (_, cell, id) => {
    for (const schema of [referenceCell, maybeReference, idCell]) expect(schema.parse(cell)).toBe(id);
  });

  test.each([5001.5, 1e21, '1.23457E+11', '5E+03'])('%s was changed, and is sent back', (cell) => {
    for (const schema of [referenceCell, maybeReference, idCell]) {
      expect(schema.safeParse(cell).error?.issues[0]?.message).toMatch(/took this id for a number and changed it/);
    }
  });
});

describe('What a spreadsheet shows where it has no value', () => {
  test.each([
    '#DIV/0!',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#WERT!',
    '#GETTING_DATA',
    ' #REF! ',
  ])('%s is sent back, and no blank', (cell) => {
    for (const schema of [textCell, dayCell, maybeReference, email]) {
      expect(schema.safeParse(cell).error?.issues[0]?.message).toMatch(/has an error here and no value/);
    }
  });

  test('a column that was too narrow is sent back with that cause', () => {
    expect(dayCell.safeParse('########').error?.issues[0]?.message).toMatch(/too narrow to show this/);
  });

  test.each(['', ' ', '#N/A', 'n/a', 'NULL', null, undefined])('%j is a blank', (cell) => {
    for (const schema of [textCell, dayCell, maybeReference]) expect(schema.parse(cell)).toBeNull();
  });

  test('a fault repeats an error, and no word that could be a name', () => {
    expect([echo('#REF!'), echo('#Smith!'), echo(formulaWithoutValue)]).toEqual(['#REF!', '(words)', '']);
  });
});
