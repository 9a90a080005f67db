import { describe, expect, test } from '@jest/globals';
import { duesByState } from '../../../src/casework/dates/dues-by-state.ts';
import { nextReviews } from '../../../src/casework/dates/next-reviews.ts';
import { whyThisDate } from '../../../src/casework/dates/why-this-date.ts';
import { aCaseFile, aChild, anAllocation, anEpisode, aPeriod, reviewsOn } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';
import { swept } from '../../support/swept.ts';

const child = { id: 'child-1' };
const another = (number: number, startedOn: string | null) =>
  aCaseFile({
    child: aChild({ id: `child-${number}`, reference: `204${number}`, teamId: 'team-south' }),
    periods: [aPeriod({ becameLookedAfterOn: startedOn, reviewsCompleteFrom: startedOn })],
    episodes: [anEpisode({ startedOn: startedOn ?? '2026-04-01' })],
  });
/** Late since 31 March; due by 14 July; nobody knows; due by 30 June. */
const files = [
  aCaseFile(),
  another(2, '2026-06-16'),
  another(3, null),
  aCaseFile({ child: aChild({ id: 'child-4', reference: '2044' }), reviews: reviewsOn('2026-03-30') }),
];

describe('The list of next reviews', () => {
  test('the late first, then those nobody can date, then by date; each sort is counted', () => {
    const { result, shows } = nextReviews.decide(files, { whose: 'mine', page: 1 }, aCircumstances());
    expect(result.lines.map(({ child: { id }, dueOn }) => [id, dueOn])).toEqual([
      ['child-1', '2026-03-30'],
      ['child-3', null],
      ['child-4', '2026-06-30'],
      ['child-2', '2026-07-14'],
    ]);
    expect(result).toMatchObject({ isWide: false, page: 1, pages: 1, total: 4, overdue: 1, dueSoon: 1, unknown: 1 });
    expect(shows).toEqual(['child-1', 'child-3', 'child-4', 'child-2']);
  });

  test('the team’s: its children only, each worker’s together', () => {
    const workers = [
      { ...files[0], child: aChild(), allocations: [anAllocation({ personId: 'person-dan', role: 'social worker' })] },
      { ...files[3], child: aChild({ id: 'child-4' }) },
      files[1],
    ] as typeof files;
    const { result } = nextReviews.decide(workers, { whose: 'team', page: 1 }, aCircumstances({ as: 'farah' }));
    expect(result).toMatchObject({ whose: 'team', isWide: true, total: 2 });
    expect(result.lines.map(({ socialWorker }) => socialWorker)).toEqual([null, 'Dan Okafor']);
  });

  test('eight to a page, and a page that is not there is the last', () => {
    const many = Array.from({ length: 9 }, (_, at) => another(at, '2026-06-01'));
    const { result, shows } = nextReviews.decide(many, { whose: 'mine', page: 5 }, aCircumstances());
    expect(result).toMatchObject({ page: 2, pages: 2, total: 9 });
    expect(shows).toHaveLength(1);
  });

  refuses({
    'the team’s, to somebody without a team': [
      () => nextReviews.decide(files, { whose: 'team', page: 1 }, aCircumstances({ as: 'priya' })),
      'You have no team on record.',
    ],
  });
});

describe('Why this date', () => {
  const why = (file = aCaseFile(), due: { dutyId: string; about: string } | null = null) =>
    whyThisDate.decide(file, { child, due }, aCircumstances()).result.explanation.title;

  test('of the next review', () => {
    expect(why(files[3])).toBe('Second review due by Tuesday 30 June 2026');
  });

  test('of one that a button was about, though it is met by now', () => {
    expect(why(files[3], { dutyId: 'review-first', about: 'period-1' })).toBe(
      'First review due by Monday 30 March 2026',
    );
  });

  test('of one that has moved, as it stands now', () => {
    expect(why(files[3], { dutyId: 'review-first', about: 'period-gone' })).toBe(
      'Second review due by Tuesday 30 June 2026',
    );
  });

  test('of one that nobody can date', () => {
    expect(why(another(3, null))).toBe('First review: no date yet');
  });

  refuses({
    'no review is due': [
      () => why(aCaseFile({ periods: [aPeriod({ ceasedOn: '2026-06-01' })], reviews: reviewsOn('2026-03-30') })),
      'No review is due for this child, so there is no date to explain.',
    ],
    'no file says when care began': [
      () => why(aCaseFile({ periods: [], episodes: [] })),
      'Nobody has recorded when care began, so no date can be worked out. Ask the social worker, and bring in a file that says.',
    ],
  });
});

test('How many duties stand how: counts of everybody’s, and no child', () => {
  const counted = (...those: typeof files) => swept(duesByState.begin({}, aCircumstances()), those);
  expect(counted(another(2, '2026-06-16'), another(3, '2026-06-16'), aCaseFile())).toEqual({
    result: { upcoming: 5, overdue: 2, met: 3 },
  });
  expect(counted()).toEqual({ result: {} });
});
