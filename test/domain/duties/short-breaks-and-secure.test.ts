import { describe, expect, test } from '@jest/globals';
import { aCaseFile, anEpisode, aReview, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

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

  test('with one episode of another kind have the ordinary clocks', () => {
    const mixed = { ...shortBreaks, episodes: [...stays, anEpisode({ startedOn: '2026-05-01', legalStatus: 'V2' })] };
    expect(duesUnder('review-first', mixed)).toMatchObject([{ dueOn: '2026-03-30' }]);
    expect(duesUnder('review-short-breaks-first', mixed)).toEqual([]);
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

  test('leaving it ends the duty', () => {
    const due = lastDueUnder('review-secure-first', secure, '2026-06-01');
    expect(due).toMatchObject({ dueOn: '2026-05-01', state: 'not met', endsWhat: 'left secure accommodation' });
    expect(due.assumed).toContain('No file in hand says');
  });
});
