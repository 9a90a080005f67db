import { describe, expect, test } from '@jest/globals';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { nextReviewOf } from '../../../src/domain/reviews/next-review.ts';
import type { Day } from '../../../src/domain/time/day.ts';
import { aCaseFile, aChild, anEpisode, aPeriod, aReview, reviewsOn } from '../../support/builders.ts';

function next(file: CaseFile, today: Day) {
  const answer = nextReviewOf(file, today, lawOfEngland);
  if (answer.due === null) return { none: answer.none };
  const { due, alsoBinding, which } = answer;
  return { duty: due.duty.id, dueOn: due.dueOn, also: alsoBinding.map(({ duty }) => duty.id), which };
}

describe('the next review', () => {
  test('is the first until one is held, then the second, then numbered', () => {
    expect(next(aCaseFile(), '2026-03-09')).toMatchObject({ which: 'first review', dueOn: '2026-03-30' });
    const reviewed = (...days: string[]) => next(aCaseFile({ reviews: reviewsOn(...days) }), days.at(-1) ?? '');
    expect(reviewed('2026-03-27')).toMatchObject({ which: 'second review', dueOn: '2026-06-27' });
    expect(reviewed('2026-03-27', '2026-06-20', '2026-12-10')).toMatchObject({
      which: '4th review',
      dueOn: '2027-06-10',
    });
  });

  test('is only “review” when its place is not known', () => {
    const later = aCaseFile({ periods: [aPeriod({ reviewsCompleteFrom: null })], reviews: reviewsOn('2026-09-01') });
    expect(next(later, '2026-10-01')).toMatchObject({ which: 'review', dueOn: '2027-03-01' });
  });

  test('of a child with authority to be placed for adoption is by the earlier of two clocks', () => {
    const file = aCaseFile({
      periods: [aPeriod({ becameLookedAfterOn: '2025-06-02' })],
      episodes: [anEpisode({ startedOn: '2025-06-02' }), anEpisode({ startedOn: '2025-12-01', legalStatus: 'E1' })],
      reviews: reviewsOn('2025-06-27', '2025-09-22'),
    });
    expect(next(file, '2026-01-05')).toEqual({
      duty: 'review-adoption-authorised-first',
      dueOn: '2026-03-01',
      also: ['review-subsequent'],
      which: 'third review',
    });
  });

  test('completes one that was adjourned', () => {
    const adjourned = aReview({ heldOn: '2026-03-12', adjournedOn: '2026-03-12', completedOn: null });
    expect(next(aCaseFile({ reviews: [adjourned] }), '2026-03-20')).toMatchObject({
      duty: 'review-first',
      also: ['review-adjourn-limit'],
      which: 'first review',
    });
  });

  test('is never a secure criteria review', () => {
    const secure = aCaseFile({ episodes: [anEpisode({ placement: 'K1' })], reviews: reviewsOn('2026-03-27') });
    expect(next(secure, '2026-03-30')).toMatchObject({ duty: 'review-second', also: [] });
  });
});

describe('near the 18th birthday', () => {
  const turns18 = (bornOn: string, ...reviews: string[]) =>
    next(aCaseFile({ child: aChild({ bornOn }), reviews: reviewsOn('2026-03-27', ...reviews) }), '2026-07-06');

  test('a review in the last 3 months is the final one as well', () => {
    expect(turns18('2009-01-20', '2026-06-20').also).toEqual(['review-final-before-18']);
    expect(turns18('2009-03-20', '2026-06-20').also).toEqual(['review-final-before-18']);
    expect(turns18('2009-05-20', '2026-06-20').also).toEqual([]);
  });

  test('the final review is all that is left when the next would fall after it', () => {
    expect(turns18('2008-11-20', '2026-06-20')).toMatchObject({ which: 'final review', dueOn: '2026-11-19' });
  });

  test('none is due once the final review is held', () => {
    expect(turns18('2008-08-20', '2026-06-20').none).toBe('none before 18');
  });

  test('none is due once the child is 18', () => {
    expect(turns18('2008-07-06', '2026-06-20').none).toBe('turned 18');
  });
});

describe('there is none', () => {
  test('for a child not looked after', () => {
    expect(next(aCaseFile({ periods: [aPeriod({ ceasedOn: '2026-04-10' })] }), '2026-04-10').none).toBe(
      'not looked after',
    );
  });

  test('to be dated for a child on the council’s books whom no file shows in care', () => {
    expect(next(aCaseFile({ periods: [], episodes: [] }), '2026-04-10').none).toBe('start not known');
  });

  test('to be dated while the start of care is not known and no review is in hand', () => {
    const unknown = aCaseFile({ periods: [aPeriod({ becameLookedAfterOn: null })], reviews: [] });
    expect(next(unknown, '2026-06-01').none).toBe('start not known');
  });
});
