import { describe, expect, test } from '@jest/globals';
import { aboutDates } from '../../../src/domain/reviews/about-decisions.ts';
import type { KnownOfReview } from '../../../src/domain/reviews/objection.ts';

const known: KnownOfReview = {
  today: '2026-06-16',
  bornOn: null,
  dueOn: null,
  lastCompletedOn: null,
  unfinished: null,
  place: null,
  seen: null,
  carried: [],
};

describe('A form begun some days ago', () => {
  test.each([
    ['a decision due yesterday is sent back', '2026-06-15', ['wording']],
    ['a decision due today is not', '2026-06-16', []],
  ])('%s', (_, dueOn, about) => {
    const decisions = [{ wording: 'Dan books the dentist', dueOn }];
    expect(aboutDates({ decisions, nextOn: null }, known).map((one) => one.about)).toEqual(about);
  });

  test('the next review is on a day to come', () => {
    expect(aboutDates({ decisions: [], nextOn: '2026-06-16' }, known)).toEqual([
      { about: 'nextOn', says: 'Choose a day to come.' },
    ]);
  });
});
