import { describe, expect, test } from '@jest/globals';
import { duties } from '../../../src/domain/duties/index.ts';
import { aCaseFile, anEpisode, aPeriod, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

// In care from 2 June 2025, with a placement order from 1 December and two reviews before it.
const careOrder = anEpisode({ startedOn: '2025-06-02', legalStatus: 'C1' });
const placementOrder = anEpisode({ startedOn: '2025-12-01', legalStatus: 'E1' });
const adopters = anEpisode({ startedOn: '2026-03-09', legalStatus: 'E1', placement: 'A5' });
const backInFosterCare = anEpisode({ startedOn: '2026-07-02', legalStatus: 'E1', placement: 'U6' });
const before = ['2025-06-27', '2025-09-22'];

const file = (episodes: (typeof careOrder)[], ...reviews: string[]) =>
  aCaseFile({
    periods: [aPeriod({ becameLookedAfterOn: '2025-06-02' })],
    episodes: [careOrder, ...episodes],
    reviews: reviewsOn(...before, ...reviews),
  });

describe('C13: authority to place for adoption, and not placed', () => {
  test('both clocks bind: 3 months from the authority, and 6 from the previous review', () => {
    const authorised = file([placementOrder]);
    expect(lastDueUnder('review-adoption-authorised-first', authorised).dueOn).toBe('2026-03-01');
    expect(lastDueUnder('review-subsequent', authorised).dueOn).toBe('2026-03-22');
  });

  test('one review meets both, and both run on from it', () => {
    const reviewed = file([placementOrder], '2026-02-10');
    expect(lastDueUnder('review-adoption-authorised-first', reviewed).state).toBe('met');
    expect(duesUnder('review-subsequent', reviewed)[0]?.state).toBe('met');
    expect(lastDueUnder('review-adoption-authorised-next', reviewed).dueOn).toBe('2026-08-10');
    expect(lastDueUnder('review-subsequent', reviewed).dueOn).toBe('2026-08-10');
  });

  test('a freeing order counts as authority', () => {
    const freed = anEpisode({ startedOn: '2025-12-01', legalStatus: 'D1' });
    expect(lastDueUnder('review-adoption-authorised-first', file([freed])).from).toBe('2025-12-01');
  });

  test('an order revoked ends that clock and leaves the ordinary one', () => {
    const revoked = file([placementOrder, anEpisode({ startedOn: '2026-02-02', legalStatus: 'C2' })]);
    expect(lastDueUnder('review-adoption-authorised-first', revoked, '2026-02-02')).toMatchObject({
      state: 'no longer owed',
      endsWhat: 'authority to place for adoption ended',
    });
    expect(lastDueUnder('review-subsequent', revoked, '2026-02-02').state).toBe('upcoming');
  });
});

describe('C13: placed for adoption', () => {
  const placed = (...reviews: string[]) => file([placementOrder, adopters], '2026-02-10', ...reviews);

  test('reviews fall within 28 days, then 3 months, then every 6 months (AAR reg 36(3))', () => {
    const reviewed = placed('2026-04-01', '2026-06-30');
    expect(lastDueUnder('review-adoption-placed-first', reviewed)).toMatchObject({ dueOn: '2026-04-06', ordinal: 4 });
    expect(lastDueUnder('review-adoption-placed-second', reviewed).dueOn).toBe('2026-07-01');
    expect(lastDueUnder('review-adoption-placed-next', reviewed).dueOn).toBe('2026-12-30');
  });

  test('only those clocks bind from the day of placement', () => {
    for (const id of ['review-subsequent', 'review-adoption-authorised-next']) {
      const due = lastDueUnder(id, placed(), '2026-03-09');
      expect(due).toMatchObject({ dueOn: '2026-08-10', state: 'no longer owed', endsWhat: 'placed for adoption' });
      expect(duesUnder(id, placed('2026-04-01')).at(-1)).toMatchObject({ from: '2026-02-10', metOn: null });
    }
  });

  test('every kind of adoptive placement counts, and a move between adopters is one placement', () => {
    const moved = anEpisode({ startedOn: '2026-04-13', legalStatus: 'E1', placement: 'A6' });
    expect(duesUnder('review-adoption-placed-first', file([adopters, moved]))).toHaveLength(1);
    for (const placement of ['A3', 'A4', 'A5', 'A6']) {
      expect(duesUnder('review-adoption-placed-first', file([{ ...adopters, placement }]))).toHaveLength(1);
    }
  });

  test('a child who comes back returns to the ordinary clock, 6 months from the last review of any kind', () => {
    const returned = file([placementOrder, adopters, backInFosterCare], '2026-02-10', '2026-04-01');
    expect(lastDueUnder('review-adoption-placed-second', returned, '2026-07-02').state).toBe('not met');
    expect(lastDueUnder('review-subsequent', returned, '2026-07-02')).toMatchObject({
      dueOn: '2026-10-01',
      state: 'upcoming',
    });
    expect(lastDueUnder('review-adoption-authorised-next', returned, '2026-07-02').dueOn).toBe('2026-10-01');
  });

  test('a review on the day of placement belongs to what went before, and the 28 days still run', () => {
    const onTheDay = placed('2026-03-09');
    expect(lastDueUnder('review-adoption-placed-first', onTheDay).metOn).toBeNull();
    expect(lastDueUnder('review-adoption-placed-first', onTheDay).ordinal).toBe(5);
    expect(duesUnder('review-subsequent', onTheDay).at(-1)?.metOn).toBe('2026-03-09');
  });

  test('a child placed from the first day has no ordinary clock', () => {
    const newborn = aCaseFile({ episodes: [anEpisode({ placement: 'A3' })] });
    expect(duesUnder('review-first', newborn)).toEqual([]);
    expect(lastDueUnder('review-adoption-placed-first', newborn).dueOn).toBe('2026-03-30');
  });

  test('a review on the day the child comes back is the last of the adoption reviews', () => {
    const returned = file([placementOrder, adopters, backInFosterCare], '2026-02-10', '2026-04-01', '2026-07-02');
    expect(duesUnder('review-adoption-placed-second', returned)[0]?.metOn).toBe('2026-07-02');
    expect(lastDueUnder('review-subsequent', returned).dueOn).toBe('2027-01-02');
  });

  test('an adoption order ends everything', () => {
    const adopted = {
      ...placed('2026-04-01'),
      periods: [aPeriod({ becameLookedAfterOn: '2025-06-02', ceasedOn: '2026-06-15', ceasedReason: 'E12' })],
    };
    for (const { id } of duties) {
      const owed = duesUnder(id, adopted, '2026-06-15').filter(
        ({ state }) => !['met', 'no longer owed'].includes(state),
      );
      expect(owed).toEqual([]);
    }
  });
});
