import { expect, test } from '@jest/globals';
import { paceOf } from '../../src/deliveries/pace.ts';

const paced = (spacing: number) => {
  const at = { ms: 0 };
  return { at, pace: paceOf({ now: () => '2026-06-16T08:00:00Z', monotonic: () => at.ms, spacing }) };
};

test('fifty edits go at once, and the next when the first of them is a minute old', () => {
  const { at, pace } = paced(1_100);
  for (let made = 0; made < 50; made += 1) {
    expect(pace.untilEdit()).toBe(0);
    pace.edited();
    at.ms += 100;
  }
  expect(pace.untilEdit()).toBe(55);
  at.ms = 60_000;
  expect(pace.untilEdit()).toBe(0);
});

test('a Slack that takes posts as fast as they come takes edits so', () => {
  const { pace } = paced(0);
  for (let made = 0; made < 500; made += 1) pace.edited();
  expect(pace.untilEdit()).toBe(0);
});
