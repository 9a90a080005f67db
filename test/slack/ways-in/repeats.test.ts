import { expect, test } from '@jest/globals';
import { repeatsSince } from '../../../src/slack/ways-in/repeats.ts';

const minute = 60_000;

test('an event is known again by its id, and anything else by all that it holds', () => {
  const repeats = repeatsSince(() => 0);
  expect(repeats.begin({ event_id: 'Ev1', event_time: 1 })).toBe(true);
  expect(repeats.begin({ event_id: 'Ev1', event_time: 2 })).toBe(false);
  expect(repeats.begin({ event_id: 'Ev2' })).toBe(true);
  expect(repeats.begin({ command: '/iro', trigger_id: '1' })).toBe(true);
  expect(repeats.begin({ command: '/iro', trigger_id: '1' })).toBe(false);
  expect(repeats.begin({ command: '/iro', trigger_id: '2' })).toBe(true);
});

test('a menu is answered as often as it is asked', () => {
  const repeats = repeatsSince(() => 0);
  const asked = { type: 'block_suggestion', value: '20' };
  expect([repeats.begin(asked), repeats.begin(asked)]).toEqual([true, true]);
});

test('what was never acknowledged may come again', () => {
  const repeats = repeatsSince(() => 0);
  repeats.begin({ event_id: 'Ev1' });
  repeats.forget({ event_id: 'Ev1' });
  expect(repeats.begin({ event_id: 'Ev1' })).toBe(true);
});

test('it is remembered for longer than Slack tries, and not for ever', () => {
  let now = 0;
  const repeats = repeatsSince(() => now);
  repeats.begin({ event_id: 'Ev1' });
  now = 7 * minute;
  expect(repeats.begin({ event_id: 'Ev1' })).toBe(false);
  now = 11 * minute;
  expect(repeats.begin({ event_id: 'Ev1' })).toBe(true);
});
