import { describe, expect, test } from '@jest/globals';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import type { MidwayCheck } from '../../../src/domain/reviews/midway.ts';
import type { Day } from '../../../src/domain/time/day.ts';
import { aRecord } from '../../support/a-recorded-review.ts';
import { aCaseFile, anEpisode, aPeriod, aReview, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

const checkedOn = (on: Day): MidwayCheck => ({
  id: `check-${on}`,
  childId: 'child-1',
  on,
  moving: 'as planned',
  planIsCurrent: true,
  spokeTo: ['carer'],
  childSays: null,
  recordedById: 'person-priya',
  recordedAt: `${on}T12:00:00Z`,
});

/** In care since 1 September 2025, with reviews in September, December and, recorded here, on 17 March 2026. */
const march = aReview({ id: 'review-march', completedOn: '2026-03-17' });
const file = (given: Partial<CaseFile> = {}): CaseFile =>
  aCaseFile({
    periods: [aPeriod({ becameLookedAfterOn: '2025-09-01' })],
    episodes: [anEpisode({ startedOn: '2025-09-01' })],
    reviews: [...reviewsOn('2025-09-20', '2025-12-15'), march],
    reviewRecords: [aRecord({ reviewId: 'review-march' })],
    ...given,
  });
const stateOf = (given: Partial<CaseFile>, today: Day) => lastDueUnder('midway-check', file(given), today).state;

describe('The midway check (statute 1c)', () => {
  test('is due half-way between a review and the one six months later', () => {
    expect(lastDueUnder('midway-check', file())).toMatchObject({ from: '2026-03-17', dueOn: '2026-06-17' });
  });

  test.each([
    ['2027-11-30', '2028-02-29'],
    ['2026-11-30', '2027-02-28'],
    ['2026-12-31', '2027-03-31'],
  ])('after a review on %s it is due by %s: a month that is too short ends it', (completedOn, dueOn) => {
    const reviews = [...reviewsOn('2025-09-20', '2025-12-15'), aReview({ id: 'review-late', completedOn })];
    const held = file({ reviews, reviewRecords: [aRecord({ reviewId: 'review-late' })] });
    expect(lastDueUnder('midway-check', held).dueOn).toBe(dueOn);
  });

  test.each<[string, Partial<CaseFile>, Day, string]>([
    ['not yet', {}, '2026-05-01', 'upcoming'],
    ['within 10 working days', {}, '2026-06-10', 'due soon'],
    ['on its last day', {}, '2026-06-17', 'due soon'],
    ['the day after', {}, '2026-06-18', 'overdue'],
    ['made in time', { midwayChecks: [checkedOn('2026-06-17')] }, '2026-07-01', 'met'],
    ['made late', { midwayChecks: [checkedOn('2026-06-18')] }, '2026-07-01', 'met late'],
    ['made before that review, or on its day', { midwayChecks: [checkedOn('2026-03-17')] }, '2026-05-01', 'upcoming'],
    [
      'made after the next review',
      {
        midwayChecks: [checkedOn('2026-09-20')],
        reviews: [...reviewsOn('2025-09-20', '2025-12-15'), march, ...reviewsOn('2026-09-10')],
      },
      '2026-10-01',
      'not met',
    ],
    [
      'when the next review comes first',
      { reviews: [...reviewsOn('2025-09-20', '2025-12-15'), march, ...reviewsOn('2026-06-01')] },
      '2026-07-01',
      'no longer owed',
    ],
  ])('%s', (_, given, today, state) => {
    expect(stateOf(given, today)).toBe(state);
  });

  test('nothing is owed after a review that was not recorded here, nor between the first and the second', () => {
    expect(duesUnder('midway-check', file({ reviewRecords: [] }))).toEqual([]);
    const first = aReview({ id: 'review-first', completedOn: '2025-09-20' });
    const records = [aRecord({ reviewId: 'review-first' })];
    expect(duesUnder('midway-check', file({ reviews: [first], reviewRecords: records }))).toEqual([]);
  });

  test('one made when the child is back in care says nothing of the time before they left', () => {
    const given = {
      periods: [
        aPeriod({ becameLookedAfterOn: '2025-09-01', ceasedOn: '2026-07-01' }),
        aPeriod({ id: 'period-2', becameLookedAfterOn: '2026-09-01' }),
      ],
      midwayChecks: [checkedOn('2027-05-10')],
    };
    expect(stateOf(given, '2027-06-01')).toBe('not met');
  });

  test('one made between two meetings of a review is of the time before it, wherever intervals are counted from', () => {
    const inParts = aReview({ id: 'review-march', heldOn: '2026-03-02', completedOn: '2026-03-17' });
    const given = {
      reviews: [...reviewsOn('2025-09-20', '2025-12-15'), inParts],
      midwayChecks: [checkedOn('2026-03-10')],
    };
    const fromFirst = { ...lawOfEngland, seriesAnchor: 'first meeting' as const };
    expect(lastDueUnder('midway-check', file(given), '2026-04-01', fromFirst).state).toBe('upcoming');
  });

  test('nor in a council that has none made', () => {
    expect(duesUnder('midway-check', file(), '2026-06-18', { ...lawOfEngland, midwayChecks: false })).toEqual([]);
  });
});
