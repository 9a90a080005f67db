import { describe, expect, test } from '@jest/globals';
import { nextReviewOfChild } from '../../../src/casework/shared/next-review-of-child.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aCaseFile, aChild, anEpisode, anExpectedReview, aPeriod, reviewsOn } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';

const inCareSince = (startedOn: string, given: Partial<CaseFile> = {}) =>
  aCaseFile({
    periods: [aPeriod({ becameLookedAfterOn: startedOn })],
    episodes: [anEpisode({ startedOn })],
    ...given,
  });
const next = (file: CaseFile, today = '2026-06-16') =>
  nextReviewOfChild.decide(file, { child: { id: 'child-1' } }, aCircumstances({ today })).result;

describe('The next review of one child', () => {
  // The limit is not put off for a weekend or a bank holiday; the last working day to meet it on is shown beside it.
  test.each<[string, CaseFile, string, string, string]>([
    [
      'the first, within 20 working days, Easter not counted',
      inCareSince('2026-03-16'),
      '2026-03-20',
      '2026-04-15',
      '2026-04-15',
    ],
    [
      'the second, within 3 months: the last of February, a Sunday',
      inCareSince('2026-11-02', { reviews: reviewsOn('2026-11-30') }),
      ...(['2026-12-01', '2027-02-28', '2027-02-26'] as const),
    ],
    [
      'a later one, within 6 months: 29 February',
      inCareSince('2027-05-04', { reviews: reviewsOn('2027-06-01', '2027-08-31') }),
      ...(['2027-09-01', '2028-02-29', '2028-02-29'] as const),
    ],
    [
      'a limit on a bank holiday, Easter Monday',
      inCareSince('2025-05-01', { reviews: reviewsOn('2025-05-27', '2025-08-20', '2025-10-06') }),
      ...(['2025-11-01', '2026-04-06', '2026-04-02'] as const),
    ],
  ])('%s', (_, file, today, dueOn, lastWorkingDayOn) => {
    expect(next(file, today).next).toMatchObject({ dueOn, lastWorkingDayOn });
  });

  test.each([
    ['on its last day it is not late', '2026-03-30', 'due soon', 0],
    ['the day after it is', '2026-03-31', 'overdue', -1],
  ])('%s', (_, today, state, workingDaysLeft) => {
    expect(next(aCaseFile(), today).next).toMatchObject({ state, workingDaysLeft });
  });

  test('the day that the council’s own system says is kept beside it', () => {
    const file = aCaseFile({ reviews: [...reviewsOn('2026-03-30'), anExpectedReview('2026-07-15')] });
    expect(next(file).next).toMatchObject({ dueOn: '2026-06-30', sourceDueOn: '2026-07-15' });
  });

  test('a start that nobody knows is a line with no date, to be asked about', () => {
    const file = inCareSince('2026-04-01', {
      periods: [aPeriod({ becameLookedAfterOn: null, reviewsCompleteFrom: null })],
    });
    expect(next(file).next).toMatchObject({ state: 'unknown', dueOn: null, workingDaysLeft: null });
  });

  test.each<[string, CaseFile]>([
    [
      'no review is due, because this child is not being looked after.',
      aCaseFile({ periods: [aPeriod({ ceasedOn: '2026-06-16' })] }),
    ],
    ['no review is due after the 18th birthday.', aCaseFile({ child: aChild({ bornOn: '2008-06-16' }) })],
  ])('there is none: %s', (noneBecause, file) => {
    expect(next(file)).toEqual({
      child: { id: 'child-1', reference: '2041', initials: 'KM' },
      ...{ next: null, noneBecause },
    });
  });
});
