import { expect, test } from '@jest/globals';
import { reviewRecorded } from '../../../../src/slack/views/reviews/review-recorded.ts';

test('a manager who also owns a decision is named once', () => {
  const { blocks } = reviewRecorded({
    child: { id: 'child-1', reference: '2041', initials: 'K.M.' },
    reviewId: 'review-1',
    outcome: 'held',
    decisions: 2,
    nextDueOn: '2026-12-16',
    finish: null,
    approval: null,
    unsent: null,
    told: ['Farah Tariq', 'Dan Okafor', 'Farah Tariq'],
  });
  expect(JSON.stringify(blocks)).toContain('2 decisions recorded. Farah Tariq and Dan Okafor will be told');
});
