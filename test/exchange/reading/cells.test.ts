import { describe, expect, test } from '@jest/globals';
import { email, textCell } from '../../../src/exchange/reading/cells.ts';
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
