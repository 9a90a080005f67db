import { expect, test } from '@jest/globals';
import {
  count,
  dateInWords,
  inWords,
  listed,
  ordinal,
  shortWords,
  timesInWords,
} from '../../../src/domain/wording/words.ts';

test('days are written as GOV.UK writes them', () => {
  expect(inWords('2026-06-18')).toBe('Thursday 18 June 2026');
  expect(dateInWords('2026-01-04')).toBe('4 January 2026');
  expect(shortWords('2026-06-19')).toBe('Fri 19 Jun');
});

test('one is singular and everything else plural', () => {
  expect(count(1, 'working day')).toBe('1 working day');
  expect(count(20, 'working day')).toBe('20 working days');
  expect(count(2, 'child', 'children')).toBe('2 children');
  expect(count(1234, 'review')).toBe('1,234 reviews');
});

test.each([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, '4th'],
  [11, '11th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
])('review number %i is the %s review', (number, expected) => {
  expect(ordinal(number)).toBe(expected);
});

test.each([
  [1, 'once'],
  [2, 'twice'],
  [3, 'three times'],
])('what had no answer %i times had none %s', (times, expected) => {
  expect(timesInWords(times)).toBe(expected);
});

test('a list ends with “and”', () => {
  expect(listed([])).toBe('');
  expect(listed(['one'])).toBe('one');
  expect(listed(['one', 'two', 'three'])).toBe('one, two and three');
});
