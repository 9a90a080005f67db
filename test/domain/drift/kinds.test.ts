import { expect, test } from '@jest/globals';
import { driftRules } from '../../../src/domain/drift/index.ts';
import { kindOf } from '../../../src/domain/drift/kinds.ts';
import { duties, isReviewDuty } from '../../../src/domain/duties/index.ts';

test('whatever can slip is of a kind that a channel may count: a review only where it is one', () => {
  const reviews = 'reviews at risk or late';
  const codes = [
    ...driftRules.map(({ code }) => ({ code, isReview: code === 'drift-review-at-risk' })),
    ...duties.map((duty) => ({ code: duty.id, isReview: isReviewDuty(duty) })),
  ];
  const wrong = codes.filter(({ code, isReview }) => (kindOf({ code }) === reviews) !== isReview);
  expect(wrong).toEqual([]);
});
