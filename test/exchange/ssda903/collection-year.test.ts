import { describe, expect, test } from '@jest/globals';
import { collectionYear, yearOfEnds } from '../../../src/exchange/ssda903/collection-year.ts';
import { episodesCsv, reading, reviewsCsv } from '../given.ts';

test.each([
  ['2025-03-31', 2024],
  ['2025-04-01', 2025],
])('%s is in the year of 1 April %i', (day, year) => {
  expect(collectionYear(day)).toBe(year);
});

describe('the year a file is of', () => {
  test('is the earliest in which its episodes ended', () => {
    expect(yearOfEnds(['2024-06-01', '2025-03-31'])).toBe(2024);
  });
  test('is not moved by one slip of the pen among many', () => {
    expect(yearOfEnds(['2014-06-01', ...Array.from({ length: 30 }, () => '2024-06-01')])).toBe(2024);
  });
  test('is not known when nothing ended', () => {
    expect(yearOfEnds([])).toBeNull();
  });
});

const yearsOf = async (files: Record<string, string>) => {
  const { children } = await reading(files);
  return [...children.values()][0]?.coverage.reviewYears;
};
const year = (last: string) => episodesCsv(`1,02/05/2023,S,V2,U6,02/06/${last},X1`, `1,02/06/${last},P,V2,U6`);

describe('reviews are complete for a year', () => {
  test('whose episodes and reviews are in one folder', async () => {
    expect(
      await yearsOf({
        'a/e.csv': year('2024'),
        'a/r.csv': reviewsCsv('1,,09/05/2024,PN1'),
        'b/e.csv': year('2025'),
        'b/r.csv': reviewsCsv('1,,09/05/2025,PN1'),
      }),
    ).toEqual([2024, 2025]);
  });
  test.each([
    ['without its reviews', {}],
    ['with a heading and no review', { 'r.csv': reviewsCsv() }],
  ])('and not %s', async (_title, reviews) => {
    expect(await yearsOf({ 'e.csv': year('2024'), ...reviews })).toEqual([]);
  });
  test('with no episode ended, when its reviews show which year it is', async () => {
    expect(
      await yearsOf({ 'e.csv': episodesCsv('1,02/05/2024,S,V2,U6'), 'r.csv': reviewsCsv('1,,09/05/2025,PN1') }),
    ).toEqual([2025]);
    expect(await yearsOf({ 'e.csv': episodesCsv('1,02/05/2024,S,V2,U6'), 'r.csv': reviewsCsv() })).toEqual([]);
  });
});
