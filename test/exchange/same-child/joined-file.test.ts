import { describe, expect, test } from '@jest/globals';
import type { CaseFile, RowChange } from '../../../src/domain/records/case-file.ts';
import { joinedChanges, whyNotJoined } from '../../../src/exchange/same-child/joined-file.ts';
import {
  aBooking,
  aCaseFile,
  aChild,
  aContact,
  anAllocation,
  anEpisode,
  aPeriod,
  aReview,
} from '../../support/builders.ts';

const from = (given: Partial<CaseFile> = {}) =>
  aCaseFile({
    child: aChild({ id: 'old', reference: '5001', initials: 'KM' }),
    periods: [],
    allocations: [],
    ...given,
  });
const into = (given: Partial<CaseFile> = {}) =>
  aCaseFile({
    child: aChild({ id: 'new', reference: '005001', initials: null }),
    periods: [],
    allocations: [],
    ...given,
  });
const changes = (one: CaseFile, other: CaseFile) => joinedChanges(one, other, '2026-06-16');
const puts = (all: readonly RowChange[], name: string) =>
  all.flatMap((change) => ('put' in change && change.put === name ? [change.row] : []));
const removed = (all: readonly RowChange[]) =>
  all.flatMap((change) => ('remove' in change ? [`${change.remove} ${change.id}`] : []));
const record = (reviewId: string) => ({ id: `record of ${reviewId}`, reviewId }) as CaseFile['reviewRecords'][number];

describe('two records of one child', () => {
  test('are one under the id in use, with what either knew; whoever was kept from the one is kept from both', () => {
    const all = changes(from({ child: aChild({ id: 'old', initials: 'KM', restricted: true }) }), into());
    expect(puts(all, 'child')).toMatchObject([{ id: 'new', reference: '005001', initials: 'KM', restricted: true }]);
  });

  test('take nothing away that was recorded here: only the rows of files that stand twice', () => {
    const one = from({ contacts: [aContact()], reviews: [aReview({ id: 'a', completedOn: '2026-03-27' })] });
    expect(removed(changes(one, into()))).toEqual([]);
  });

  test('have one period of care of one time, begun when either says, and one episode of a day', () => {
    const one = from({
      periods: [aPeriod({ id: 'p1', becameLookedAfterOn: '2026-03-02' })],
      episodes: [
        anEpisode({ id: 'e1', periodId: 'p1', startedOn: '2026-03-02', placement: 'K2' }),
        anEpisode({ id: 'e2', periodId: 'p1', startedOn: '2026-05-01' }),
      ],
    });
    const other = into({
      periods: [aPeriod({ id: 'p2', becameLookedAfterOn: null, firstSeenOn: '2026-04-01' })],
      episodes: [anEpisode({ id: 'e3', periodId: 'p2', startedOn: '2026-03-02', placement: null })],
    });
    const all = changes(one, other);
    expect(puts(all, 'period_of_care')).toMatchObject([
      { id: 'p2', becameLookedAfterOn: '2026-03-02', firstSeenOn: '2026-03-02' },
    ]);
    expect(puts(all, 'episode')).toMatchObject([
      { id: 'e3', periodId: 'p2', placement: 'K2' },
      { id: 'e2', periodId: 'p2' },
    ]);
    expect(removed(all)).toEqual(['episode e1', 'period_of_care p1']);
  });

  test('keep a period of care of another time as it is', () => {
    const one = from({ periods: [aPeriod({ id: 'p1', becameLookedAfterOn: '2020-01-06', ceasedOn: '2021-01-06' })] });
    expect(removed(changes(one, into({ periods: [aPeriod({ id: 'p2' })] })))).toEqual([]);
  });

  test('have one review of a day: the one that something recorded here hangs on', () => {
    const one = from({
      reviews: [aReview({ id: 'a', completedOn: '2026-03-27', participation: null })],
      reviewRecords: [record('a')],
    });
    const other = into({ reviews: [aReview({ id: 'b', completedOn: '2026-03-27', participation: 'PN1' })] });
    expect(removed(changes(one, other))).toEqual(['review b']);
    expect(puts(changes(one, other), 'review')).toMatchObject([{ id: 'a', participation: 'PN1' }]);
    expect(removed(changes(other, one))).toEqual(['review b']);
  });

  test('have one IRO: whom the id in use was given, and the other until yesterday', () => {
    const one = from({
      allocations: [anAllocation({ id: 'x', personId: 'marcus', role: 'iro', fromOn: '2026-01-05' })],
    });
    const other = into({
      allocations: [anAllocation({ id: 'y', personId: 'priya', role: 'iro', fromOn: '2026-03-02' })],
    });
    expect(puts(changes(one, other), 'allocation')).toMatchObject([{ id: 'x', toOn: '2026-06-15' }]);
    const same = from({
      allocations: [anAllocation({ id: 'x', personId: 'priya', role: 'iro', fromOn: '2026-01-05' })],
    });
    expect(puts(changes(same, other), 'allocation')).toMatchObject([{ id: 'y', fromOn: '2026-01-05' }]);
    expect(removed(changes(same, other))).toEqual(['allocation x']);
  });
});

describe('what a program can’t put together', () => {
  const reviewed = (id: string) => ({
    reviews: [aReview({ id, completedOn: '2026-03-27' })],
    reviewRecords: [record(id)],
  });

  test('two records of one review: a sentence says which, and what to do', () => {
    expect(whyNotJoined(from(reviewed('a')), into(reviewed('b')))).toBe(
      'Both have a record of the review of 27 March 2026. Undo one of the two in Slack, and answer again.',
    );
    expect(
      whyNotJoined(from(reviewed('a')), into({ reviews: [aReview({ id: 'b', completedOn: '2026-03-27' })] })),
    ).toBeNull();
  });

  test('two bookings', () => {
    const booked = { bookings: [aBooking()] };
    expect(whyNotJoined(from(booked), into(booked))).toContain('Both have a review booked.');
    expect(whyNotJoined(from(booked), into())).toBeNull();
  });
});
