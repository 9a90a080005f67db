import { describe, expect, test } from '@jest/globals';
import type { PeriodOfCare } from '../../../src/domain/records/case-file.ts';
import { aCaseFile, aPeriod, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

const file = (period: Partial<PeriodOfCare>, ...reviews: string[]) =>
  aCaseFile({ periods: [aPeriod(period)], episodes: [], reviews: reviewsOn(...reviews) });

describe('files that cover the whole period of care', () => {
  const certain = { becameLookedAfterOn: '2025-06-02', reviewsCompleteFrom: '2025-04-01' };

  test('number every review and assume nothing', () => {
    const known = file(certain, '2025-06-27', '2025-09-22', '2026-03-20');
    expect(duesUnder('review-subsequent', known).map(({ ordinal, assumed }) => [ordinal, assumed])).toEqual([
      [3, undefined],
      [4, undefined],
    ]);
  });

  test('make a review long after the start a late first review', () => {
    expect(lastDueUnder('review-first', file(certain, '2025-11-03'))).toMatchObject({ ordinal: 1, state: 'met late' });
    expect(lastDueUnder('review-second', file(certain, '2025-11-03')).dueOn).toBe('2026-02-03');
  });

  test('and no review make the first one overdue, with nothing assumed', () => {
    const due = lastDueUnder('review-first', file(certain), '2026-01-01');
    expect(due).toMatchObject({ dueOn: '2025-06-30', state: 'overdue', assumed: undefined });
  });
});

describe('files that begin after the child came into care', () => {
  const uncertain = { becameLookedAfterOn: '2025-02-28', reviewsCompleteFrom: null };

  test('take a review within 3 months of the start as the first, and say so', () => {
    const due = lastDueUnder('review-second', file(uncertain, '2025-05-28'));
    expect(due).toMatchObject({ dueOn: '2025-08-28', ordinal: 2 });
    expect(due.assumed).toContain('taken as the first');
  });

  test('take a review after that as a later one, of a number nobody knows', () => {
    const later = file(uncertain, '2025-05-29');
    const due = lastDueUnder('review-subsequent', later);
    expect(due).toMatchObject({ dueOn: '2025-11-29', ordinal: undefined });
    expect(due.assumed).toContain('taken as a later one');
    expect(duesUnder('review-first', later)).toEqual([]);
    expect(duesUnder('review-second', later)).toEqual([]);
  });

  test('say that a review may be missing between two in hand, and not once there have been two', () => {
    const dues = duesUnder('review-subsequent', file(uncertain, '2025-05-29', '2026-01-15', '2026-06-01'));
    expect(dues[1]?.assumed).toContain('another review was held in between');
    expect(dues[2]).toMatchObject({ dueOn: '2026-12-01', assumed: undefined });
  });

  test('a return that covers only the later reviews is as uncertain about the first', () => {
    const partly = { becameLookedAfterOn: '2025-02-10', reviewsCompleteFrom: '2025-04-01' };
    expect(lastDueUnder('review-second', file(partly, '2025-04-28')).assumed).toContain('taken as the first');
    const dues = duesUnder('review-subsequent', file(partly, '2025-07-01', '2025-12-01', '2026-05-28'));
    expect(dues.map(({ assumed }) => assumed === undefined)).toEqual([false, true, true]);
  });

  test('are sure of what followed the day from which they are complete', () => {
    const from = { becameLookedAfterOn: '2024-06-03', reviewsCompleteFrom: '2026-01-15' };
    const dues = duesUnder('review-subsequent', file(from, '2025-08-01', '2026-01-15', '2026-06-01'));
    expect(dues.map(({ assumed }) => assumed === undefined)).toEqual([false, true, true]);
  });

  test('and hold no review still ask for the first, and say what is not known', () => {
    const due = lastDueUnder('review-first', file(uncertain), '2025-04-01');
    expect(due).toMatchObject({ dueOn: '2025-03-28', state: 'overdue' });
    expect(due.assumed).toContain('No file in hand says whether');
  });
});

describe('a start of care that nobody knows', () => {
  const unknown = { becameLookedAfterOn: null, firstSeenOn: '2026-04-01' };

  test('gives no date for a first review', () => {
    const due = lastDueUnder('review-first', file(unknown), '2026-06-01');
    expect(due).toMatchObject({ from: null, dueOn: null, state: 'unknown', daysLeft: null });
  });

  test('leaves 6 months from the earliest review in hand, as an assumption', () => {
    const due = lastDueUnder('review-subsequent', file(unknown, '2026-04-20'));
    expect(due).toMatchObject({ dueOn: '2026-10-20', ordinal: undefined });
    expect(due.assumed).toContain('The day care began is not recorded');
  });

  test('a review before the child was first seen in care does not belong to it', () => {
    expect(lastDueUnder('review-first', file(unknown, '2026-03-31')).state).toBe('unknown');
  });

  test('is asked about no longer once care has ended', () => {
    const ended = file({ ...unknown, ceasedOn: '2026-05-01' });
    expect(lastDueUnder('review-first', ended, '2026-05-01').state).toBe('no longer owed');
  });
});
