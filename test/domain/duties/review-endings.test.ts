import { describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aCaseFile, aChild, aPeriod, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

describe('when care ends', () => {
  const ended = (ceasedOn: string) => aCaseFile({ periods: [aPeriod({ ceasedOn })] });

  test.each([
    ['2026-03-20', 'no longer owed', 'while there was time'],
    ['2026-03-30', 'no longer owed', 'on the last day, which counts in full'],
    ['2026-03-31', 'not met', 'after the time ran out'],
  ])('on %s the first review is %s: %s', (ceasedOn, state) => {
    expect(lastDueUnder('review-first', ended(ceasedOn), '2026-05-01').state).toBe(state);
  });

  test('a review held after it does not count, and one held on its day does', () => {
    const reviewed = (day: string) => ({ ...ended('2026-03-20'), reviews: reviewsOn(day) });
    expect(lastDueUnder('review-first', reviewed('2026-03-20')).state).toBe('met');
    expect(lastDueUnder('review-first', reviewed('2026-03-21')).metOn).toBeNull();
  });

  test('on the 18th birthday, the birthday is the reason given', () => {
    const adult = { ...ended('2026-03-20'), child: aChild({ bornOn: '2008-03-20' }) };
    expect(lastDueUnder('review-first', adult).endsWhat).toBe('turned 18');
  });

  test('a period that no file closed ends where the next begins', () => {
    const periods = [
      aPeriod({ id: 'left open', becameLookedAfterOn: '2025-01-06' }),
      aPeriod({ id: 'now', becameLookedAfterOn: '2025-06-02' }),
    ];
    const dues = duesUnder('review-first', aCaseFile({ periods, reviews: reviewsOn('2025-06-20') }), '2026-01-01');
    expect(dues.map(({ about, state }) => [about, state])).toEqual([
      ['left open', 'not met'],
      ['now', 'met'],
    ]);
  });

  test('a review on the day one period ends and the next begins belongs to the one that ends', () => {
    const periods = [
      aPeriod({ id: 'before', becameLookedAfterOn: '2026-03-02', ceasedOn: '2026-03-30' }),
      aPeriod({ id: 'now', becameLookedAfterOn: '2026-03-30' }),
    ];
    const dues = duesUnder('review-first', aCaseFile({ periods, reviews: reviewsOn('2026-03-30') }));
    expect(dues.map(({ metOn }) => metOn)).toEqual(['2026-03-30', null]);
  });
});

describe('the 18th birthday', () => {
  const turns18 = (bornOn: string, ...reviews: string[]) =>
    aCaseFile({ child: aChild({ bornOn }), reviews: reviewsOn('2026-03-27', ...reviews) });

  test('no review is due on or after it', () => {
    const due = lastDueUnder('review-second', turns18('2008-06-27'), '2026-04-01');
    expect(due).toMatchObject({ dueOn: '2026-06-27', state: 'no longer owed', endsWhat: 'turned 18' });
    expect(lastDueUnder('review-second', turns18('2008-06-28'), '2026-04-01').state).toBe('upcoming');
  });

  test('a final review is wanted in the 3 months before it', () => {
    const final = (...reviews: string[]) =>
      lastDueUnder('review-final-before-18', turns18('2008-09-10', ...reviews), reviews.at(-1) ?? '2026-06-11');
    expect(final()).toMatchObject({ dueOn: '2026-09-09', state: 'upcoming' });
    expect(final('2026-06-09').state).toBe('upcoming');
    expect(final('2026-06-10').state).toBe('met');
    expect(final('2026-09-09').state).toBe('met');
    expect(final('2026-09-10').metOn).toBeNull();
  });

  test('a final review never held is not chased after it', () => {
    expect(lastDueUnder('review-final-before-18', turns18('2008-09-10'), '2026-09-10').state).toBe('not met');
  });

  test('X41: a child born on 29 February can be reviewed on 28 February, unless the setting is cautious', () => {
    const file = aCaseFile({
      child: aChild({ bornOn: '2008-02-29' }),
      periods: [aPeriod({ becameLookedAfterOn: '2025-06-02' })],
      reviews: reviewsOn('2025-06-20', '2025-09-01', '2026-02-28'),
    });
    expect(lastDueUnder('review-final-before-18', file)).toMatchObject({ dueOn: '2026-02-28', state: 'met' });
    const cautious = { ...lawOfEngland, leapDayBirthday: '28 February' as const };
    expect(lastDueUnder('review-final-before-18', file, '2026-01-01', cautious).dueOn).toBe('2026-02-27');
  });

  test('does not arise for a child whose care ended sooner, or whose date of birth is not known', () => {
    const left = aCaseFile({ periods: [aPeriod({ ceasedOn: '2026-05-01' })] });
    expect(duesUnder('review-final-before-18', left)).toEqual([]);
    expect(duesUnder('review-final-before-18', aCaseFile({ child: aChild({ bornOn: null }) }))).toEqual([]);
  });
});
