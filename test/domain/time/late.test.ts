import { expect, test } from '@jest/globals';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { lateSince } from '../../../src/domain/time/late.ts';
import { lateInWords } from '../../../src/domain/wording/words.ts';

// Friday 26 June 2026 is a working day.
test.each([
  ['on its last day it is not late', '2026-06-26', null],
  ['on the Saturday no working day has gone', '2026-06-27', '1 day late'],
  ['on the Monday one has', '2026-06-29', '1 working day late'],
  ['weekends are not counted', '2026-07-06', '6 working days late'],
])('overdue starts the next day (ruling Dates 1): %s', (_, today, words) => {
  const late = lateSince('2026-06-26', today, lawOfEngland.calendar);
  expect(late && lateInWords(late)).toBe(words);
});

test('what has no day is never late', () => {
  expect(lateSince(null, '2026-06-26', lawOfEngland.calendar)).toBeNull();
});
