import { describe, expect, test } from '@jest/globals';
import { explain } from '../../../src/domain/duties/explain.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { nextReviewOf } from '../../../src/domain/reviews/next-review.ts';
import { aCaseFile, anEarlyRequest, anEpisode, aPeriod, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

/** In care from 15 December 2025, first review 15 January 2026: the second is due by 15 April. */
const file = aCaseFile({
  periods: [aPeriod({ becameLookedAfterOn: '2025-12-15' })],
  episodes: [anEpisode({ startedOn: '2025-12-15' })],
  reviews: reviewsOn('2026-01-15'),
});
const agreed = anEarlyRequest({ askedOn: '2026-03-02', answer: 'yes', reviewBy: '2026-03-13' });

describe('review-early-request (reg 33(3)(a))', () => {
  test('a yes makes the review due by the day the IRO agreed to', () => {
    const asked = { ...file, earlyRequests: [agreed] };
    const next = nextReviewOf(asked, '2026-03-03', lawOfEngland);
    expect(next).toMatchObject({ due: { dueOn: '2026-03-13', duty: { id: 'review-early-request' } } });
    expect(next).toMatchObject({ which: 'second review', alsoBinding: [{ dueOn: '2026-04-15' }] });
  });

  test.each([['no'], ['meet first'], [null]] as const)('an answer of “%s” moves nothing', (answer) => {
    const asked = { ...file, earlyRequests: [{ ...agreed, answer }] };
    expect(nextReviewOf(asked, '2026-03-03', lawOfEngland).due?.dueOn).toBe('2026-04-15');
    expect(duesUnder('review-early-request', asked)).toEqual([]);
  });

  test('X26: once held, the six months run from the earlier review', () => {
    const held = { ...file, earlyRequests: [agreed], reviews: reviewsOn('2026-01-15', '2026-03-10') };
    expect(lastDueUnder('review-early-request', held)).toMatchObject({ state: 'met', metOn: '2026-03-10' });
    expect(nextReviewOf(held, '2026-03-11', lawOfEngland).due?.dueOn).toBe('2026-09-10');
  });

  test('a review held before it was asked for does not meet it', () => {
    const asked = { ...file, earlyRequests: [agreed], reviews: reviewsOn('2026-01-15', '2026-02-20') };
    expect(lastDueUnder('review-early-request', asked, '2026-03-03').metOn).toBeNull();
  });

  test('a child who has left care is owed none', () => {
    const left = {
      ...file,
      earlyRequests: [agreed],
      periods: [aPeriod({ becameLookedAfterOn: '2025-12-15', ceasedOn: '2026-03-05' })],
    };
    expect(lastDueUnder('review-early-request', left, '2026-03-20').state).toBe('no longer owed');
  });

  test('its working says whose date it is, and counts no working days', () => {
    const due = lastDueUnder('review-early-request', { ...file, earlyRequests: [agreed] }, '2026-03-03');
    const labels = explain(due, lawOfEngland).lines.map(({ label }) => label);
    expect(labels).not.toContain('Skipped');
    expect(explain(due, lawOfEngland).title).toBe('Review brought forward due by Friday 13 March 2026');
  });
});
