import { describe, expect, test } from '@jest/globals';
import { backOff, unsettled } from '../../src/deliveries/settling.ts';
import type { LeasedDelivery } from '../../src/store/outbox/outbox.ts';

const now = '2026-06-16T07:35:00.000Z';
const chances = { now, random: () => 0, mayLook: false };
const mayLook = { ...chances, mayLook: true };

const aPost = (given: Partial<LeasedDelivery> = {}): LeasedDelivery => ({
  key: 'key',
  leaseId: 'lease',
  personId: 'person-priya',
  slackUserId: 'U0PRIYA',
  notice: 'test',
  childId: null,
  subject: 'subject',
  wanted: 1,
  sent: 0,
  state: 'waiting',
  attempts: 0,
  lost: 0,
  channel: 'D0PRIYA',
  ts: null,
  teamId: null,
  teamChannel: null,
  untilAt: null,
  worksOn: null,
  outlived: false,
  account: 'U0PRIYA',
  wasUnreachable: false,
  ...given,
});
const anEdit = (given: Partial<LeasedDelivery> = {}) => aPost({ wanted: 2, sent: 1, ts: '1.000001', ...given });

describe('Delivery 1: what becomes of a message whose reply is lost', () => {
  const gone = { came: 'lost', fault: 'no_reply' } as const;
  test.each([
    ['a post waits five minutes', aPost(), chances, { state: 'unknown', lost: 1, nextAt: '2026-06-16T07:40:00.000Z' }],
    ['its repeat is the last', aPost({ state: 'unknown', lost: 1 }), chances, { state: 'dead', lost: 2 }],
    ['a post is looked for soon', aPost(), mayLook, { state: 'unknown', lost: 1, nextAt: '2026-06-16T07:35:05.000Z' }],
    ['and again, as it is seen not to be there', aPost({ lost: 2 }), mayLook, { state: 'unknown', lost: 3 }],
    ['but not for ever', aPost({ lost: 3 }), mayLook, { state: 'dead', lost: 4 }],
    ['an edit is made again', anEdit(), chances, { state: 'unknown', nextAt: '2026-06-16T07:35:02.000Z' }],
  ])('%s', (_, claimed, how, became) => {
    expect(unsettled(claimed, gone, how)).toMatchObject(became);
  });
});

describe('What becomes of a message that Slack did not take', () => {
  test.each([
    [
      'too often: it waits as long as Slack says, and that is no failure',
      aPost({ attempts: 2 }),
      { came: 'limited', seconds: 30 } as const,
      { state: 'waiting', nextAt: '2026-06-16T07:35:30.000Z', fault: 'ratelimited' },
    ],
    [
      'a failure after a loss: it may still be there already',
      aPost({ state: 'unknown', lost: 1, attempts: 1 }),
      { came: 'failed', fault: 'http_500' } as const,
      { state: 'unknown', attempts: 2, nextAt: '2026-06-16T07:35:04.000Z', fault: 'http_500' },
    ],
    [
      'refused for good: given up, with the reason',
      aPost(),
      { came: 'refused', fault: 'user_disabled' } as const,
      { state: 'dead', attempts: 1, fault: 'user_disabled' },
    ],
    [
      'an edit of what was deleted: said anew',
      anEdit(),
      { came: 'refused', fault: 'message_not_found' } as const,
      { state: 'waiting', attempts: 1, ts: null, fault: 'message_not_found' },
    ],
  ])('%s', (_, claimed, reply, became) => {
    expect(unsettled(claimed, reply, chances)).toEqual(became);
  });
});

test('each wait is twice the last, up to half an hour, and shortened by chance by up to half', () => {
  expect([1, 2, 3, 10, 11, 50].map((tries) => backOff(tries, () => 0))).toEqual([2, 4, 8, 1_024, 1_800, 1_800]);
  expect(backOff(3, () => 0.999)).toBeCloseTo(4, 1);
});
