import { describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { england } from '../../../src/domain/time/bank-holidays.ts';
import { addDays, addMonths } from '../../../src/domain/time/calendar.ts';
import { aCaseFile, anEpisode, aPeriod, aReview, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

const lookedAfterFrom = (becameLookedAfterOn: string, ...reviews: string[]) =>
  aCaseFile({
    periods: [aPeriod({ becameLookedAfterOn })],
    episodes: [anEpisode({ startedOn: becameLookedAfterOn })],
    reviews: reviewsOn(...reviews),
  });

describe('the first review falls within 20 working days of becoming looked after (reg 33(1))', () => {
  test.each([
    ['X01', '2025-12-15', '2026-01-15', 'Christmas, Boxing Day and New Year’s Day are skipped'],
    ['X03', '2026-01-25', '2026-02-20', 'a Sunday start is counted from Monday'],
    ['X05', '2026-04-03', '2026-05-05', 'a Good Friday start is counted from the Tuesday after Easter'],
    ['X07', '2026-06-01', '2026-06-29', 'with no holiday, the same weekday four weeks later'],
    ['X10', '2026-12-31', '2027-01-29', 'New Year’s Day is skipped'],
    ['X12', '2028-02-10', '2028-03-09', '29 February counts'],
    ['X13', '2026-02-27', '2026-03-27', 'a Friday start is counted from Monday'],
    ['X32', '2026-04-02', '2026-05-05', 'Easter and the Early May holiday are skipped'],
    ['X50', '2026-12-23', '2027-01-25', 'a remanded child has the ordinary clock'],
  ])('%s: %s gives %s: %s', (_, becameLookedAfterOn, dueOn) => {
    expect(lastDueUnder('review-first', lookedAfterFrom(becameLookedAfterOn)).dueOn).toBe(dueOn);
  });

  test('X54: a child back in care starts again with a first review', () => {
    const file = aCaseFile({
      periods: [
        aPeriod({ id: 'before', becameLookedAfterOn: '2025-01-06', ceasedOn: '2026-02-01' }),
        aPeriod({ id: 'now', becameLookedAfterOn: '2026-03-02' }),
      ],
      episodes: [anEpisode({ periodId: 'before', startedOn: '2025-01-06' }), anEpisode({ periodId: 'now' })],
      reviews: reviewsOn('2025-01-30', '2025-04-25', '2025-10-20'),
    });
    expect(lastDueUnder('review-first', file)).toMatchObject({ about: 'now', dueOn: '2026-03-30', ordinal: 1 });
  });

  test('X55: an interim care order made two weeks in does not restart it', () => {
    const file = {
      ...lookedAfterFrom('2026-06-01'),
      episodes: [
        anEpisode({ startedOn: '2026-06-01', legalStatus: 'V2' }),
        anEpisode({ startedOn: '2026-06-15', legalStatus: 'C1', startReason: 'L' }),
      ],
    };
    expect(duesUnder('review-first', file).map(({ dueOn }) => dueOn)).toEqual(['2026-06-29']);
  });
});

describe('the second review falls within 3 months of the first (reg 33(2))', () => {
  test.each([
    ['X14', '2025-12-15', '2026-01-15', '2026-04-15', '2026-04-15', 'the corresponding date'],
    ['X16', '2027-11-01', '2027-11-30', '2028-02-29', '2028-02-29', 'the last day of February in a leap year'],
    ['X18', '2026-05-05', '2026-05-31', '2026-08-31', '2026-08-28', 'a bank holiday, and not extended'],
    ['days', '2026-11-10', '2026-11-30', '2027-02-28', '2027-02-26', '91 days would allow 1 March'],
  ])('%s: in care from %s, first held %s, due %s, last working day %s: %s', (_, from, held, dueOn, lastWorkingDay) => {
    expect(lastDueUnder('review-second', lookedAfterFrom(from, held))).toMatchObject({ dueOn, ordinal: 2 });
    expect(england.lastWorkingDayOnOrBefore(dueOn)).toBe(lastWorkingDay);
  });
});

describe('each later review falls within 6 months of the one before (reg 33(2))', () => {
  test.each([
    ['X20', '2027-08-31', '2028-02-29', '2028-02-29', '31 August and 6 months'],
    ['X22', '2028-02-29', '2028-08-29', '2028-08-29', '29 February and 6 months'],
    ['X23', '2026-04-17', '2026-10-17', '2026-10-16', 'a Saturday, and not extended'],
    ['days', '2025-12-19', '2026-06-19', '2026-06-19', '183 days would allow 20 June'],
  ])('%s: previous held %s, due %s, last working day %s: %s', (_, held, dueOn, lastWorkingDay) => {
    const file = lookedAfterFrom('2025-06-02', '2025-06-27', held);
    expect(lastDueUnder('review-subsequent', file)).toMatchObject({ dueOn, ordinal: 3 });
    expect(england.lastWorkingDayOnOrBefore(dueOn)).toBe(lastWorkingDay);
  });

  test('X26: an early review brings the next one forward', () => {
    const file = lookedAfterFrom('2025-12-15', '2026-01-15', '2026-03-10');
    expect(lastDueUnder('review-second', file)).toMatchObject({ dueOn: '2026-04-15', state: 'met' });
    expect(lastDueUnder('review-subsequent', file).dueOn).toBe('2026-09-10');
  });

  test('X27: after a series of meetings it runs from completion, or by a setting from the first meeting', () => {
    const series = aReview({ heldOn: '2026-06-03', completedOn: '2026-06-17' });
    const file = { ...lookedAfterFrom('2025-12-15'), reviews: [...reviewsOn('2026-01-15', '2026-04-15'), series] };
    expect(lastDueUnder('review-subsequent', file).dueOn).toBe('2026-12-17');
    const cautious = { ...lawOfEngland, seriesAnchor: 'first meeting' as const };
    expect(lastDueUnder('review-subsequent', file, '2026-06-20', cautious).dueOn).toBe('2026-12-03');
  });

  test('a series is late when it is completed late, whenever it began', () => {
    const series = aReview({ heldOn: '2026-04-10', completedOn: '2026-04-16' });
    const file = { ...lookedAfterFrom('2025-12-15'), reviews: [...reviewsOn('2026-01-15'), series] };
    const cautious = { ...lawOfEngland, seriesAnchor: 'first meeting' as const };
    expect(lastDueUnder('review-second', file, '2026-06-20', cautious).state).toBe('met late');
  });

  test('X57: an unplanned move leaves the review where it was', () => {
    const before = lookedAfterFrom('2025-12-15', '2026-01-15');
    const moved = anEpisode({ startedOn: '2026-03-11', startReason: 'P', placement: 'K2' });
    const file = { ...before, episodes: [...before.episodes, moved] };
    expect(lastDueUnder('review-second', file).dueOn).toBe('2026-04-15');
  });
});

test('X48: secure criteria reviews fall within 1 month, then every 3 months', () => {
  const file = {
    ...lookedAfterFrom('2026-01-31'),
    episodes: [anEpisode({ startedOn: '2026-01-31', placement: 'K1' })],
    reviews: [aReview({ kind: 'secure criteria', completedOn: '2026-02-20' })],
  };
  expect(lastDueUnder('review-secure-first', file)).toMatchObject({ dueOn: '2026-02-28', state: 'met' });
  expect(lastDueUnder('review-secure-next', file).dueOn).toBe('2026-05-20');
});

describe('working days counted as the worked examples count them, whichever duty they are counted for', () => {
  test.each([
    ['X29', '2026-12-17', 5, '2026-12-24'],
    ['X29', '2026-12-17', 10, '2027-01-05'],
    ['X29', '2026-12-17', 15, '2027-01-12'],
    ['X29', '2026-12-17', 20, '2027-01-19'],
    ['X27', '2026-06-17', 5, '2026-06-24'],
    ['X27', '2026-06-17', 10, '2026-07-01'],
    ['X27', '2026-06-17', 15, '2026-07-08'],
    ['X27', '2026-06-17', 20, '2026-07-15'],
    ['X31', '2026-04-08', -3, '2026-04-01'],
    ['X31', '2026-04-08', -10, '2026-03-23'],
    ['X31', '2026-04-08', -15, '2026-03-16'],
    ['X31', '2026-04-08', -20, '2026-03-09'],
    ['X32', '2026-04-02', 2, '2026-04-08'],
    ['X32', '2026-04-02', 5, '2026-04-13'],
    ['X32', '2026-04-02', 10, '2026-04-20'],
    ['X45', '2026-07-20', 20, '2026-08-17'],
    ['X45', '2026-07-20', 10, '2026-08-03'],
    ['X50', '2026-12-23', 5, '2027-01-04'],
    ['X50', '2026-12-23', 10, '2027-01-11'],
    ['X53', '2026-09-01', 20, '2026-09-29'],
    ['X57', '2026-03-11', 5, '2026-03-18'],
  ])('%s: %s and %i working days is %s', (_, from, count, expected) => {
    expect(england.addWorkingDays(from, count)).toBe(expected);
    expect(england.workingDaysBetween(from, expected)).toBe(count);
  });
});

describe('91 and 183 days are not 3 and 6 months', () => {
  test.each([
    ['2025-12-19', 6, 183, '2026-06-19', '2026-06-20'],
    ['2025-08-31', 6, 183, '2026-02-28', '2026-03-02'],
    ['2026-11-30', 3, 91, '2027-02-28', '2027-03-01'],
    ['2026-05-31', 3, 91, '2026-08-31', '2026-08-30'],
  ])('%s and %i months, or %i days, is %s and not %s', (from, months, days, byMonths, byDays) => {
    expect(addMonths(from, months)).toBe(byMonths);
    expect(addDays(from, days)).toBe(byDays);
  });
});
