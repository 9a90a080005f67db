import { expect, test } from '@jest/globals';
import { wordsOf } from '../../../src/domain/decisions/disagreement.ts';

test('what a manager who disagrees said is shown as one: why, what instead, and who tells the child', () => {
  expect(wordsOf({ note: 'No visitor is free.', instead: 'Offer a mentor', childToldBy: 'The carer' })).toBe(
    'No visitor is free.\nInstead: Offer a mentor\nThe carer will tell the child.',
  );
});

test('anything else is shown as it was written, even where it reads like that', () => {
  const note = 'Seen.\nInstead: of a letter\nThe carer will tell the child.';
  expect(wordsOf({ note, instead: null, childToldBy: null })).toBe(note);
  expect(wordsOf({ note: null, instead: null, childToldBy: null })).toBeNull();
});
