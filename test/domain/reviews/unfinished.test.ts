import { describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { toFinish, unfinishedOf } from '../../../src/domain/reviews/unfinished.ts';
import { aCaseFile, aReview } from '../../support/builders.ts';

const adjourned = aReview({ heldOn: null, completedOn: null, adjournedOn: '2026-03-23' });

describe('A review that has begun', () => {
  test('is unfinished until it, or a later one, is completed', () => {
    expect(unfinishedOf({ reviews: [adjourned] })).toMatchObject({ how: 'adjourned', on: '2026-03-23' });
    expect(unfinishedOf({ reviews: [{ ...adjourned, completedOn: '2026-04-01' }] })).toBeNull();
    expect(unfinishedOf({ reviews: [adjourned, aReview({ completedOn: '2026-06-20' })] })).toBeNull();
    expect(unfinishedOf({ reviews: [{ ...adjourned, cancelled: true }] })).toBeNull();
  });

  test('is to be finished by the first limit that has not gone by', () => {
    const file = aCaseFile({ reviews: [adjourned] });
    const by = (today: string) => toFinish(file, today, lawOfEngland);
    // The first review is due by 30 March; 20 working days from the adjournment end on 22 April.
    expect(by('2026-03-24')).toEqual({ by: '2026-03-30', isLate: false });
    expect(by('2026-04-01')).toEqual({ by: '2026-04-22', isLate: false });
    expect(by('2026-04-23')).toEqual({ by: '2026-04-22', isLate: true });
  });
});
