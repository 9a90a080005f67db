import { expect, test } from '@jest/globals';
import { inTimeFirst, type LateBecause, type LikelyLate } from '../../../../src/casework/digests/week/forecast.ts';

const review = (dueOn: string, because: LateBecause): LikelyLate => ({
  child: { id: dueOn, reference: '2041', initials: null },
  which: 'third review',
  dueOn,
  late: null,
  because,
  waiting: null,
  ask: null,
});

test('what can still be held in time stands before what is late already, and of each the soonest', () => {
  const all = [
    review('2026-05-01', 'late already'),
    review('2026-06-30', 'no IRO'),
    review('2026-04-01', 'late already'),
    review('2026-06-20', 'no date booked'),
  ];
  expect(all.toSorted(inTimeFirst).map(({ dueOn }) => dueOn)).toEqual([
    '2026-06-20',
    '2026-06-30',
    '2026-04-01',
    '2026-05-01',
  ]);
});
