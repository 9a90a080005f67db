import { expect, test } from '@jest/globals';
import { clockFrom } from '../src/clock.ts';

test('the day is London’s, not Greenwich’s: half past eleven at night in June is already tomorrow there', () => {
  expect(clockFrom('2026-06-15T23:30:00Z').today()).toBe('2026-06-16');
  expect(clockFrom('2026-12-15T23:30:00Z').today()).toBe('2026-12-15');
});

test('moving the calendar on keeps the hour when the clocks change', () => {
  const clock = clockFrom('2026-10-24T09:00:00Z');
  clock.forward(1);
  expect([clock.today(), clock.hour()]).toEqual(['2026-10-25', 10]);
});
