import { expect, test } from '@jest/globals';
import { paceOf } from '../../src/deliveries/pace.ts';

function aPace() {
  let passed = 0;
  const pace = paceOf({ now: () => '2026-06-16T07:35:00.000Z', monotonic: () => passed, spacing: 1_000 });
  const wait = (milliseconds: number) => {
    passed += milliseconds;
  };
  return { ...pace, wait };
}

test('old messages are emptied one a second, whoever they were to, so that sixty a minute are not passed', () => {
  const pace = aPace();
  let emptied = 0;
  for (let tick = 0; tick < 600; tick += 1) {
    if (!pace.held().outlived) {
      pace.edited();
      emptied += 1;
    }
    pace.wait(100);
  }
  expect(emptied).toBe(60);
});

test('edits for which somebody waits are never held for that, and those that nobody waits for make room for them', () => {
  const pace = aPace();
  for (let edit = 0; edit < 30; edit += 1) pace.edited();
  expect(pace.held()).toEqual({ posts: [], edits: [], outlived: true });
  pace.wait(29_999);
  expect(pace.held().outlived).toBe(true);
  pace.wait(1);
  expect(pace.held().outlived).toBe(false);
});

test('when Slack says that there were too many edits, nothing is emptied for as long as it says', () => {
  const pace = aPace();
  pace.hold('chat.update', 'person-dan', 30);
  expect(pace.held()).toEqual({ posts: [], edits: ['person-dan'], outlived: true });
  expect(pace.nextFree()).toBe(30_000);
  pace.wait(30_000);
  expect(pace.held().outlived).toBe(false);
});

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
