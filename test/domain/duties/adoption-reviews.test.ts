import { describe, expect, test } from '@jest/globals';
import { duties } from '../../../src/domain/duties/index.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { nextReviewOf } from '../../../src/domain/reviews/next-review.ts';
import { aCaseFile, anEpisode, aPeriod, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder, whyOf } from '../../support/reviews-due.ts';

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

  // Ruling Dates 6a.
  test.each([
    ['P', 'A6', 'a new carer'],
    ['B', 'A6', 'a new carer and legal status'],
    ['T', 'A5', 'a new placement'],
    ['B', 'A5', 'a new carer, in a placement of the same code'],
    [null, 'A6', 'no reason in the file, and a code of other carers'],
  ])('a move to another family (%s, %s: %s) is a new placement with a new 4 weeks', (startReason, placement, _why) => {
    const moved = anEpisode({ startedOn: '2026-04-13', legalStatus: 'E1', placement, startReason });
    const both = file([placementOrder, adopters, moved], '2026-02-10', '2026-04-01', '2026-05-04');
    expect(duesUnder('review-adoption-placed-first', both)).toMatchObject([
      { from: '2026-03-09', dueOn: '2026-04-06', metOn: '2026-04-01' },
      { from: '2026-04-13', dueOn: '2026-05-11', metOn: '2026-05-04', ordinal: 5 },
    ]);
    expect(lastDueUnder('review-adoption-placed-second', both).dueOn).toBe('2026-08-04');
    expect(duesUnder('review-adoption-placed-second', both)[0]).toMatchObject({ endsOn: '2026-04-13' });
    expect(duesUnder('review-adoption-returned', both)).toEqual([]);
    // The ordinary clock stays away: a review with the first family starts no six months of its own.
    expect(duesUnder('review-subsequent', both).map(({ from }) => from)).toEqual(['2025-09-22', '2026-02-10']);
  });

  test.each([
    ['U', 'A6', 'a new legal status with the same carer'],
    ['L', 'A5', 'a new legal status'],
    [null, 'A3', 'no reason in the file, and a code of the same carer'],
  ])('%s, %s (%s) is the same placement', (startReason, placement, _why) => {
    const moved = anEpisode({ startedOn: '2026-04-13', legalStatus: 'E1', placement, startReason });
    expect(duesUnder('review-adoption-placed-first', file([adopters, moved]))).toHaveLength(1);
  });

  test('a stay in hospital, and back to the same family, is neither a move nor a return', () => {
    const away = anEpisode({ startedOn: '2026-04-13', legalStatus: 'E1', placement: 'T1', startReason: 'P' });
    const back = { ...adopters, id: 'back', startedOn: '2026-04-20', startReason: 'P' };
    const stayed = file([placementOrder, adopters, away, back]);
    expect(duesUnder('review-adoption-placed-first', stayed)).toMatchObject([{ from: '2026-03-09' }]);
    expect(duesUnder('review-adoption-returned', stayed)).toEqual([]);
  });

  test('every kind of adoptive placement counts', () => {
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

// Ruling Dates 6a: AAR reg 36, of a child returned with no adoption order.
describe('a child returned by adopters', () => {
  const returned = (on: string, ...reviews: string[]) =>
    file([placementOrder, adopters, { ...backInFosterCare, startedOn: on }], '2026-02-10', '2026-04-01', ...reviews);

  test.each([
    ['2026-07-02', '2026-07-30', '2026-08-13', 'in summer'],
    ['2026-12-01', '2026-12-29', '2027-01-12', 'over Christmas, and not in working days'],
    ['2027-02-26', '2027-03-26', '2027-04-09', 'from Good Friday, when nobody works, to after Easter'],
    ['2028-02-01', '2028-02-29', '2028-03-14', 'over 29 February'],
  ])('on %s is reviewed not before %s and not after %s: %s', (on, notBeforeOn, dueOn) => {
    expect(lastDueUnder('review-adoption-returned', returned(on))).toMatchObject({ from: on, notBeforeOn, dueOn });
  });

  test.each([
    ['on the day of the return', '2026-07-02', null, 'upcoming'],
    ['on day 27', '2026-07-29', null, 'upcoming'],
    ['on day 28', '2026-07-30', '2026-07-30', 'met'],
    ['on day 42', '2026-08-13', '2026-08-13', 'met'],
    ['on day 43', '2026-08-14', '2026-08-14', 'met late'],
  ])('a review %s', (_, held, metOn, state) => {
    const due = lastDueUnder('review-adoption-returned', returned('2026-07-02', held));
    expect({ metOn: due.metOn, state: due.state === 'due soon' ? 'upcoming' : due.state }).toEqual({ metOn, state });
  });

  test('has the ordinary clock beside it, and one review from day 28 meets both', () => {
    const next = nextReviewOf(returned('2026-07-02'), '2026-07-03', lawOfEngland);
    expect(next).toMatchObject({ due: { duty: { id: 'review-adoption-returned' }, dueOn: '2026-08-13' } });
    expect(next).toMatchObject({
      alsoBinding: expect.arrayContaining([expect.objectContaining({ dueOn: '2026-10-01' })]),
    });
  });

  test('one that the ordinary clock wants sooner than day 28 does not meet it', () => {
    const next = nextReviewOf(returned('2026-09-14'), '2026-09-15', lawOfEngland);
    expect(next).toMatchObject({ due: { dueOn: '2026-10-01' } });
    expect(next.due && next.alsoBinding.map(({ duty }) => duty.id)).not.toContain('review-adoption-returned');
    const held = nextReviewOf(returned('2026-09-14', '2026-09-30'), '2026-09-30', lawOfEngland);
    expect(held).toMatchObject({ due: { dueOn: '2026-10-26', notBeforeOn: '2026-10-12' } });
  });

  test('is no longer owed it once placed with another family', () => {
    const again = { ...adopters, id: 'again', startedOn: '2026-08-03', startReason: 'P' };
    const placedAgain = file([placementOrder, adopters, backInFosterCare, again], '2026-02-10', '2026-04-01');
    expect(lastDueUnder('review-adoption-returned', placedAgain, '2026-08-03')).toMatchObject({
      state: 'no longer owed',
      endsWhat: 'placed for adoption',
    });
    expect(lastDueUnder('review-adoption-placed-first', placedAgain).dueOn).toBe('2026-08-31');
  });

  test('is not one whose adoption order was made', () => {
    const adopted = [careOrder, { ...adopters, endedOn: '2026-07-02', endReason: 'E12' }, backInFosterCare];
    expect(duesUnder('review-adoption-returned', { ...file([]), episodes: adopted })).toEqual([]);
  });

  test('to a placement whose code nobody knows is assumed, and the ordinary clock comes back', () => {
    const unknown = file(
      [placementOrder, adopters, { ...backInFosterCare, placement: 'Q7' }],
      '2026-02-10',
      '2026-04-01',
    );
    expect(lastDueUnder('review-adoption-returned', unknown).assumed).toContain('The code of the placement');
    expect(lastDueUnder('review-subsequent', unknown)).toMatchObject({ dueOn: '2026-10-01', endsWhat: 'turned 18' });
  });

  test('its working shows both days', () => {
    expect(whyOf(lastDueUnder('review-adoption-returned', returned('2026-07-02')))).toMatchObject({
      'Not before': 'Thursday 30 July 2026. One held sooner is not this one',
      'Legal limit': 'Thursday 13 August 2026. That day counts in full',
      Start: 'Thursday 2 July 2026: adopters returned the child (day 0, not counted)',
    });
  });
});
