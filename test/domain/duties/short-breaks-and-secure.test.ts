import { describe, expect, test } from '@jest/globals';
import { findingsOf } from '../../../src/domain/drift/findings-of.ts';
import { knownOf } from '../../../src/domain/drift/known.ts';
import type { CaseFile, Episode } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aRecord } from '../../support/a-recorded-review.ts';
import { aCaseFile, anEpisode, aReview, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder, whyOf } from '../../support/reviews-due.ts';

describe('short breaks', () => {
  const stays = [
    anEpisode({ startedOn: '2026-03-02', legalStatus: 'V3' }),
    anEpisode({ startedOn: '2026-04-04', legalStatus: 'V4' }),
  ];
  const shortBreaks = aCaseFile({ episodes: stays, reviews: reviewsOn('2026-05-29') });

  test('are reviewed within 3 months and then 6 (reg 48(3)), and not within 20 working days', () => {
    expect(duesUnder('review-short-breaks-first', shortBreaks)).toMatchObject([{ dueOn: '2026-06-02', state: 'met' }]);
    expect(duesUnder('review-short-breaks-next', shortBreaks)).toMatchObject([{ dueOn: '2026-11-29' }]);
    expect(duesUnder('review-first', shortBreaks)).toEqual([]);
  });

  test('with no day in ordinary care are explained without any other reading', () => {
    expect(whyOf(lastDueUnder('review-short-breaks-next', shortBreaks)).Otherwise).toBeUndefined();
  });
});

// Ruling Dates 6a: one period of care, and the ordinary clocks from the first episode that is not a short break.
describe('short breaks that become ordinary care', () => {
  const became = (on: string, given: Partial<Episode> = {}, ...reviews: string[]) =>
    aCaseFile({
      episodes: [
        anEpisode({ startedOn: '2026-03-02', endedOn: on, legalStatus: 'V4', endReason: 'X1' }),
        anEpisode({ startedOn: on, startReason: 'L', legalStatus: 'C1', ...given }),
      ],
      reviews: reviewsOn(...reviews),
    });

  test.each([
    ['2026-05-01', '2026-06-02', 'over two bank holidays in May'],
    ['2026-03-20', '2026-04-21', 'over Easter'],
    ['2026-12-14', '2027-01-14', 'over Christmas and New Year'],
    ['2028-02-10', '2028-03-09', 'over 29 February'],
  ])('on %s are first reviewed by %s, 20 working days later, %s', (on, dueOn) => {
    expect(lastDueUnder('review-first', became(on))).toMatchObject({ from: on, dueOn, ordinal: 1 });
  });

  test.each(['L', 'B', 'P', 'U', 'T', null])('whatever the reason for the new episode: %s', (startReason) => {
    for (const legalStatus of ['V2', 'C1', 'C2', 'J1', null]) {
      const file = became('2026-05-01', { startReason, legalStatus });
      expect(lastDueUnder('review-first', file).dueOn).toBe('2026-06-02');
    }
  });

  test('leave the clock of short breaks behind, and their reviews with it', () => {
    const file = became('2026-05-01', {}, '2026-04-20', '2026-05-29');
    expect(duesUnder('review-short-breaks-first', file)).toMatchObject([{ dueOn: '2026-06-02', metOn: '2026-04-20' }]);
    expect(lastDueUnder('review-short-breaks-next', file)).toMatchObject({
      state: 'no longer owed',
      endsWhat: 'short breaks became ordinary care',
    });
    expect(lastDueUnder('review-first', file)).toMatchObject({ metOn: '2026-05-29', state: 'met' });
    expect(lastDueUnder('review-second', file)).toMatchObject({ dueOn: '2026-08-29', ordinal: 2 });
    expect(duesUnder('review-subsequent', file)).toEqual([]);
  });

  test('a review on the day they become so is still of the short breaks', () => {
    expect(lastDueUnder('review-first', became('2026-05-01', {}, '2026-05-01')).metOn).toBeNull();
  });

  test('are marked assumed, and show the date of a child looked after throughout', () => {
    const why = whyOf(lastDueUnder('review-first', became('2026-05-01')));
    expect(why.Start).toBe('Friday 1 May 2026: short breaks became ordinary care (day 0, not counted)');
    expect(why.Assumed).toContain('the ordinary clocks start with the first episode that is not one');
    expect(why.Otherwise).toBe(
      'If the child was looked after throughout: first review due by Monday 30 March 2026, within 20 working days of Monday 2 March 2026 (became looked after)',
    );
  });

  test('after a review of the breaks that other date is of the second', () => {
    const why = whyOf(lastDueUnder('review-first', became('2026-05-01', {}, '2026-04-20')));
    expect(why.Otherwise).toContain(
      'second review due by Monday 20 July 2026, within 3 months of Monday 20 April 2026',
    );
  });

  test('go back to short breaks and stay in the ordinary clocks', () => {
    const file = became('2026-05-01');
    const again = anEpisode({ startedOn: '2026-07-06', startReason: 'L', legalStatus: 'V4' });
    expect(lastDueUnder('review-first', { ...file, episodes: [...file.episodes, again] }).dueOn).toBe('2026-06-02');
  });

  test('count no review of the breaks as a second one without a plan', () => {
    const file = {
      ...became('2026-05-01', {}, '2026-04-20', '2026-06-16'),
      reviewRecords: [aRecord()],
    };
    const codes = (on: CaseFile) => findingsOf(knownOf(on, '2026-06-20', lawOfEngland)).map(({ code }) => code);
    expect(codes(file)).not.toContain('drift-no-permanence');
    expect(codes({ ...file, episodes: [anEpisode({ legalStatus: 'C1' })] })).toContain('drift-no-permanence');
  });
});

describe('secure accommodation', () => {
  const secure = aCaseFile({
    episodes: [
      anEpisode({ placement: 'K2' }),
      anEpisode({ startedOn: '2026-04-01', placement: 'K1' }),
      anEpisode({ startedOn: '2026-05-20', placement: 'K2' }),
    ],
  });

  test('a statutory review is not a criteria review, nor the other way about', () => {
    const panel = aReview({ id: 'panel', kind: 'secure criteria', completedOn: '2026-04-20' });
    const both = { ...secure, reviews: [...reviewsOn('2026-04-10'), panel] };
    expect(lastDueUnder('review-first', both).metOn).toBe('2026-04-10');
    expect(lastDueUnder('review-secure-first', both).metOn).toBe('2026-04-20');
  });

  test('on remand, the criteria reviews are marked assumed', () => {
    const remanded = { ...secure, episodes: secure.episodes.map((one) => ({ ...one, legalStatus: 'J1' })) };
    const due = lastDueUnder('review-secure-first', remanded, '2026-04-10');
    expect(due).toMatchObject({ dueOn: '2026-05-01', state: 'upcoming' });
    expect(due.assumed).toContain('on remand, and we are not sure that criteria reviews bind');
    expect(lastDueUnder('review-secure-first', secure).assumed).not.toContain('remand');
  });

  test('a night in hospital, or a placement that is not recorded, is not leaving it', () => {
    const [k2, k1, out] = secure.episodes;
    if (!k2 || !k1 || !out) throw new Error('three episodes');
    for (const placement of ['T1', null]) {
      const away = anEpisode({ startedOn: '2026-04-20', placement });
      const file = { ...secure, episodes: [k2, k1, away, { ...k1, id: 'back', startedOn: '2026-04-21' }, out] };
      expect(duesUnder('review-secure-first', file)).toMatchObject([{ from: '2026-04-01', endsOn: '2026-05-20' }]);
    }
  });

  test('leaving it ends the duty', () => {
    const due = lastDueUnder('review-secure-first', secure, '2026-06-01');
    expect(due).toMatchObject({ dueOn: '2026-05-01', state: 'not met', endsWhat: 'left secure accommodation' });
    expect(due.assumed).toContain('No file in hand says');
  });
});
