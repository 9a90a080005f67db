import { describe, expect, test } from '@jest/globals';
import { type Cell, readDay } from '../../../src/exchange/reading/day-cell.ts';

describe('a date is read however councils write it', () => {
  test.each<[string, Cell, string]>([
    ['as the return asks', '28/06/2024', '2024-06-28'],
    ['without leading noughts', '1/7/2024', '2024-07-01'],
    ['with a two-digit year', '03/07/24', '2024-07-03'],
    ['with a two-digit year of the last century', '03/07/98', '1998-07-03'],
    ['with dots', '03.07.2024', '2024-07-03'],
    ['as Excel saves it to CSV', '03-Jul-24', '2024-07-03'],
    ['with the month in words', '3 July 2024', '2024-07-03'],
    ['with a time', '28/06/2024 00:00', '2024-06-28'],
    ['as ISO', '2024-06-28', '2024-06-28'],
    ['as an ISO date and time', '2024-06-28T00:00:00', '2024-06-28'],
    ['as SQL Server writes it', '2024-06-28 00:00:00.000', '2024-06-28'],
    ['as summer midnight in UTC', '2024-06-27T23:00:00.000Z', '2024-06-28'],
    ['as an Excel date', new Date('2024-06-28T00:00:00Z'), '2024-06-28'],
    ['as an Excel serial number', 45471, '2024-06-28'],
    ['as a serial number in text', '45471', '2024-06-28'],
    ['with a space that does not break', '\u00a028/06/2024 ', '2024-06-28'],
    ['on 29 February of a leap year', '29/02/2024', '2024-02-29'],
  ])('%s', (_title, cell, day) => {
    expect(readDay(cell)).toBe(day);
  });
});

test.each<[Cell]>([[''], ['  '], [null], ['#N/A'], ['NULL'], ['n/a']])('%j is blank', (cell) => {
  expect(readDay(cell)).toBeNull();
});

test.each<[Cell]>([
  ['31/06/2024'],
  ['29/02/2023'],
  ['13/13/2024'],
  ['soon'],
  ['28/06/0204'],
  [7],
  [true],
  [new Date(Number.NaN)],
])('%j is not a date, and the reason is said', (cell) => {
  expect(readDay(cell)).toEqual({ problem: expect.stringMatching(/\. (Write|Correct)|Correct the date/) });
});
