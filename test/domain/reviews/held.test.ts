import { describe, expect, test } from '@jest/globals';
import { leadNow } from '../../../src/domain/readiness/time-before-review.ts';
import { asHeld } from '../../../src/domain/reviews/held.ts';
import type { Review } from '../../../src/domain/reviews/review.ts';
import { unfinishedOf } from '../../../src/domain/reviews/unfinished.ts';
import { aRecord } from '../../support/a-recorded-review.ts';
import { aCaseFile, anExpectedReview, aReview, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

const on = (id: string, day: string, given: Partial<Review> = {}) => aReview({ id, completedOn: day, ...given });

// Looked after since 2 March 2026.
describe('Two review rows of one day are one review', () => {
  const twice = aCaseFile({
    reviews: [
      on('from-return', '2026-03-27', { participation: null }),
      on('from-list-8', '2026-03-27', { source: 'annex-a' }),
    ],
  });

  test('so it is the first, and the second is due 3 months after it', () => {
    expect(duesUnder('review-first', twice)).toMatchObject([{ metOn: '2026-03-27' }]);
    expect(duesUnder('review-second', twice)).toMatchObject([{ dueOn: '2026-06-27', metOn: null, ordinal: 2 }]);
    expect(duesUnder('review-subsequent', twice)).toEqual([]);
  });

  test('what only one of them knows is kept', () => {
    const reviews = [
      on('bare', '2026-03-27', { participation: null }),
      on('full', '2026-03-27', { sourceReference: 'R-7', sourceDueOn: '2026-03-30' }),
    ];
    expect(asHeld(aCaseFile({ reviews }), '2026-04-01').reviews).toMatchObject([
      { id: 'bare', participation: 'PN1', sourceReference: 'R-7', sourceDueOn: '2026-03-30' },
    ]);
  });

  test('the one that was recorded here keeps its place, with its clocks', () => {
    const reviews = [on('from-file', '2026-06-16'), on('review-2026-06-16', '2026-06-16', { source: 'entered' })];
    const recorded = aCaseFile({ reviews: [...reviewsOn('2026-03-27'), ...reviews], reviewRecords: [aRecord()] });
    expect(lastDueUnder('review-record-full', recorded)).toMatchObject({ about: 'review-2026-06-16' });
    expect(lastDueUnder('review-subsequent', recorded)).toMatchObject({ about: 'review-2026-06-16', ordinal: 3 });
  });

  test('a series that began that day is the same review, and is completed when it was', () => {
    const series = on('series', '2026-04-10', { heldOn: '2026-03-27' });
    for (const reviews of [
      [on('first-meeting', '2026-03-27'), series],
      [series, on('first-meeting', '2026-03-27')],
    ]) {
      const file = aCaseFile({ reviews });
      expect(asHeld(file, '2026-05-01').reviews).toMatchObject([{ id: 'series', completedOn: '2026-04-10' }]);
      expect(duesUnder('review-second', file)).toMatchObject([{ dueOn: '2026-07-10', metOn: null }]);
    }
  });

  test('a part held that day is not left to be finished', () => {
    const part = aReview({ id: 'part', heldOn: '2026-03-27', completedOn: null });
    const file = asHeld(aCaseFile({ reviews: [part, on('whole', '2026-03-27')] }), '2026-04-01');
    expect(unfinishedOf(file)).toBeNull();
    expect(file.reviews).toHaveLength(1);
  });

  test.each([
    ['another day', [on('a', '2026-03-26'), on('b', '2026-03-27')]],
    ['a panel’s criteria review', [on('a', '2026-03-27'), on('b', '2026-03-27', { kind: 'secure criteria' })]],
    ['one that was cancelled', [on('a', '2026-03-27'), on('b', '2026-03-27', { cancelled: true })]],
    ['two that are expected', [anExpectedReview('2026-03-27'), { ...anExpectedReview('2026-03-27'), id: 'b' }]],
  ])('%s is another', (_, reviews) => {
    const file = aCaseFile({ reviews });
    expect(asHeld(file, '2026-04-01')).toBe(file);
  });
});

describe('A review dated after today has not been held', () => {
  const file = aCaseFile({ reviews: [...reviewsOn('2026-03-27'), on('to-come', '2026-06-20')] });

  test('so nothing counts it until its day', () => {
    expect(duesUnder('review-second', file, '2026-06-19')).toMatchObject([{ dueOn: '2026-06-27', metOn: null }]);
    expect(duesUnder('review-subsequent', file, '2026-06-19')).toEqual([]);
    expect(lastDueUnder('review-second', file, '2026-06-20')).toMatchObject({ state: 'met', metOn: '2026-06-20' });
  });

  test('nor does the time that things count towards the next review begin at it', () => {
    expect(leadNow(asHeld(file, '2026-06-19')).after).toBe('2026-03-27');
  });

  test('a series begun and to be completed is begun', () => {
    const series = on('series', '2026-06-20', { heldOn: '2026-06-10' });
    expect(unfinishedOf(asHeld(aCaseFile({ reviews: [series] }), '2026-06-19'))).toMatchObject({
      on: '2026-06-10',
      how: 'part held',
    });
  });
});
