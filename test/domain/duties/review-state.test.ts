import { describe, expect, test } from '@jest/globals';
import { aCaseFile, anExpectedReview, aPeriod, aReview, reviewsOn } from '../../support/builders.ts';
import { lastDueUnder } from '../../support/reviews-due.ts';

// In care since 2 March 2026, so the first review is due by 30 March.
const file = aCaseFile();

describe('a review', () => {
  test.each([
    ['upcoming', '2026-03-13', 17],
    ['due soon', '2026-03-16', 14],
    ['due soon', '2026-03-30', 0],
    ['overdue', '2026-03-31', -1],
  ])('is %s on %s, with %i days left', (state, today, daysLeft) => {
    expect(lastDueUnder('review-first', file, today)).toMatchObject({ state, daysLeft });
  });

  test('held on its last day is in time, and the day after is late for good', () => {
    expect(lastDueUnder('review-first', { ...file, reviews: reviewsOn('2026-03-30') }).state).toBe('met');
    const late = { ...file, reviews: reviewsOn('2026-03-31', '2026-06-01') };
    expect(lastDueUnder('review-first', late, '2027-01-01')).toMatchObject({ state: 'met late', daysLeft: null });
  });

  test('held on the very day care began counts', () => {
    expect(lastDueUnder('review-first', { ...file, reviews: reviewsOn('2026-03-02') }).state).toBe('met');
  });

  test('is told from another by the day it was completed, in whatever order they were begun', () => {
    const reviews = reviewsOn('2026-03-30', '2026-06-20').reverse();
    expect(lastDueUnder('review-subsequent', { ...file, reviews }).from).toBe('2026-06-20');
  });

  test('that was cancelled never counts', () => {
    const cancelled = aReview({ completedOn: '2026-03-20', cancelled: true });
    expect(lastDueUnder('review-first', { ...file, reviews: [cancelled] }, '2026-04-01').state).toBe('overdue');
  });

  test('carries the date its own source gave it', () => {
    const held = aReview({ completedOn: '2026-03-30', sourceDueOn: '2026-03-27' });
    const known = { ...file, reviews: [held, anExpectedReview('2026-06-29'), anExpectedReview('2026-06-01')] };
    expect(lastDueUnder('review-first', known).sourceDueOn).toBe('2026-03-27');
    expect(lastDueUnder('review-second', known)).toMatchObject({ dueOn: '2026-06-30', sourceDueOn: '2026-06-29' });
  });

  test('whose date rests on bank holidays not announced is provisional', () => {
    const inFuture = (becameLookedAfterOn: string) => aCaseFile({ periods: [aPeriod({ becameLookedAfterOn })] });
    expect(lastDueUnder('review-first', inFuture('2028-11-20')).provisional).toBe(false);
    expect(lastDueUnder('review-first', inFuture('2028-12-15')).provisional).toBe(true);
  });

  test('3 or 6 months away is not provisional: no bank holiday moves it', () => {
    const later = aCaseFile({
      periods: [aPeriod({ becameLookedAfterOn: '2028-11-01' })],
      reviews: reviewsOn('2028-11-20'),
    });
    expect(lastDueUnder('review-second', later)).toMatchObject({ dueOn: '2029-02-20', provisional: false });
  });
});

describe('an adjourned review', () => {
  const adjourned = aReview({ id: 'adjourned', completedOn: null, heldOn: '2026-03-26', adjournedOn: '2026-03-26' });

  test('is to be completed within 20 working days of the adjourned meeting (reg 36(2))', () => {
    const due = lastDueUnder('review-adjourn-limit', { ...file, reviews: [adjourned] }, '2026-04-25');
    expect(due).toMatchObject({ about: 'adjourned', dueOn: '2026-04-27', state: 'due soon' });
  });

  test('does not extend the first review: two separate tests', () => {
    const reviews = [{ ...adjourned, completedOn: '2026-04-20' }];
    expect(lastDueUnder('review-adjourn-limit', { ...file, reviews }).state).toBe('met');
    expect(lastDueUnder('review-first', { ...file, reviews }).state).toBe('met late');
  });

  test('never completed is no longer chased once another review is', () => {
    const reviews = [adjourned, ...reviewsOn('2026-06-10')];
    expect(lastDueUnder('review-adjourn-limit', { ...file, reviews }, '2026-07-01').state).toBe('not met');
    const soonAfter = [adjourned, ...reviewsOn('2026-04-10')];
    expect(lastDueUnder('review-adjourn-limit', { ...file, reviews: soonAfter }, '2026-07-01').state).toBe(
      'no longer owed',
    );
  });
});
