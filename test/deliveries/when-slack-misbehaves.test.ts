import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Deliveries } from '../../src/deliveries/deliveries.ts';
import { type AnOutbox, anOutbox, marcus, priya } from './an-outbox.ts';

let outbox: AnOutbox;
beforeEach(async () => {
  outbox = await anOutbox();
});
afterEach(() => outbox.end());

const post = ['chat.postMessage'];

/** The service’s clock goes on a day, past every wait there is. */
async function later(worker: Deliveries) {
  outbox.clock.forward(1);
  await worker.drained();
}

/** Minutes from now until the ledger says it is tried again. */
async function minutesToNext(to: string) {
  const { nextAt } = await outbox.entry(to);
  return ((nextAt?.getTime() ?? 0) - Date.parse(outbox.clock.now())) / 60_000;
}

describe('When Slack says that it is asked too often', () => {
  test('the message waits as long as Slack says, nobody else waits, and it arrives once', async () => {
    outbox.slack.misbehave({ methods: post, status: 429, retryAfter: 30, times: 1 });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    await outbox.tell(marcus);
    await worker.drained();
    expect(outbox.texts(marcus)).toEqual(['Hello']);
    expect(outbox.texts(priya)).toEqual([]);
    expect(await minutesToNext(priya)).toBeCloseTo(0.5, 1);
    await later(worker);
    expect(outbox.texts(priya)).toEqual(['Hello']);
    expect(outbox.calls('chat.postMessage')).toBe(3);
  });

  test('another message to the same person waits too, and is not tried meanwhile', async () => {
    outbox.slack.misbehave({ methods: post, status: 429, retryAfter: 30, times: 1 });
    const worker = outbox.worker();
    await outbox.tell(priya, 'One');
    await worker.drained();
    await outbox.tell(priya, 'Two');
    await worker.drained();
    expect(outbox.calls('chat.postMessage')).toBe(1);
    await later(worker);
    expect(outbox.texts(priya)).toEqual(['One', 'Two']);
  });
});

describe('When Slack is broken', () => {
  test('the message waits longer after each try, and arrives once', async () => {
    const undo = outbox.slack.misbehave({ methods: post, status: 500 });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    expect(await outbox.entry(priya)).toMatchObject({ state: 'waiting', attempts: 1, fault: 'http_500' });
    expect(await minutesToNext(priya)).toBeCloseTo(2 / 60, 1);
    await later(worker);
    await later(worker);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'waiting', attempts: 3 });
    expect(await minutesToNext(priya)).toBeCloseTo(8 / 60, 1);
    undo();
    await later(worker);
    expect(outbox.texts(priya)).toEqual(['Hello']);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', attempts: 0, fault: null });
  });

  test('or away before anything was posted, nothing counts as lost', async () => {
    const undo = outbox.slack.misbehave({ down: true });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    expect(await outbox.entry(priya)).toMatchObject({ state: 'waiting', lost: 0 });
    undo();
    await later(worker);
    expect(outbox.texts(priya)).toEqual(['Hello']);
  });

  test('for longer than a day, the message is given up with the reason', async () => {
    await outbox.tell(priya);
    await outbox.database.query('update delivery set attempts = 55');
    outbox.slack.misbehave({ methods: post, status: 500 });
    await outbox.worker().drained();
    expect(await outbox.entry(priya)).toMatchObject({ state: 'dead', fault: 'http_500' });
    expect(outbox.logged()).toContain('http_500');
  });
});

describe('When a reply is lost', () => {
  test('nothing is repeated for five minutes; then once, saying so; and the ledger has the second', async () => {
    outbox.slack.misbehave({ methods: post, loseReplyAfterEffect: true, times: 1 });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    expect(await outbox.entry(priya)).toMatchObject({ state: 'unknown', lost: 1, ts: null });
    expect(await minutesToNext(priya)).toBeCloseTo(5, 1);
    expect(outbox.texts(priya)).toEqual(['Hello']);
    await later(worker);
    const [first, second] = outbox.slack.visibleTo(priya);
    expect(second?.text).toBe('Hello You may have seen this already.');
    expect(JSON.stringify(second?.blocks)).toContain('You may have seen this already.');
    expect(second?.clientMsgId).toBe(first?.clientMsgId);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', ts: second?.ts });
    await later(worker);
    expect(outbox.texts(priya)).toHaveLength(2);
  });

  test('and lost again, the message is given up: two are the most that anybody sees', async () => {
    outbox.slack.misbehave({ methods: post, loseReplyAfterEffect: true });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    for (let days = 0; days < 3; days += 1) await later(worker);
    expect(outbox.texts(priya)).toHaveLength(2);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'dead', lost: 2 });
  });

  test('told again meanwhile, it still waits its five minutes', async () => {
    outbox.slack.misbehave({ methods: post, loseReplyAfterEffect: true, times: 1 });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    await outbox.tell(priya);
    await worker.drained();
    expect(outbox.texts(priya)).toHaveLength(1);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'unknown', wanted: 2 });
  });

  test('of an edit, the edit is made again, and there is one message', async () => {
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    outbox.slack.misbehave({ methods: ['chat.update'], loseReplyAfterEffect: true, times: 1 });
    await outbox.tell(priya);
    await worker.drained();
    expect(await outbox.entry(priya)).toMatchObject({ state: 'unknown', lost: 0, sent: 1 });
    await later(worker);
    expect(outbox.texts(priya)).toEqual(['Hello']);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 2 });
  });

  test('because Slack took too long, it is lost like any other', async () => {
    outbox.slack.misbehave({ methods: post, slow: 400, times: 1 });
    await outbox.tell(priya);
    await outbox.worker({ patience: 100 }).drained();
    expect(await outbox.entry(priya)).toMatchObject({ state: 'unknown', lost: 1 });
  });
});

describe('Where the bot may read its own messages back', () => {
  test.each([
    ['one that arrived is found, and is not sent again', { loseReplyAfterEffect: true }, 1],
    ['one that did not arrive is sent, and does not say that it may be a repeat', { down: true }, 2],
  ])('%s', async (_, mood, posts) => {
    const reader = await anOutbox({ scopes: ['im:history'] });
    reader.slack.misbehave({ methods: post, times: 1, ...mood });
    const worker = reader.worker({ mayLook: true });
    await reader.tell(priya);
    await worker.drained();
    expect(await reader.entry(priya)).toMatchObject({ state: 'unknown' });
    reader.clock.forward(1);
    await worker.drained();
    expect(reader.texts(priya)).toEqual(['Hello']);
    expect(reader.calls('chat.postMessage')).toBe(posts);
    const [message] = reader.slack.visibleTo(priya);
    expect(await reader.entry(priya)).toMatchObject({ state: 'sent', sent: 1, ts: message?.ts });
    await reader.end();
  });

  test('and was not given the scope after all, it falls back on the five minutes', async () => {
    outbox.slack.misbehave({ methods: post, loseReplyAfterEffect: true, times: 1 });
    const worker = outbox.worker({ mayLook: true });
    await outbox.tell(priya);
    await worker.drained();
    await later(worker);
    expect(outbox.texts(priya)).toHaveLength(1);
    expect(await minutesToNext(priya)).toBeCloseTo(5, 1);
    await later(worker);
    expect(outbox.texts(priya)[1]).toContain('You may have seen this already.');
  });
});

test('a message that somebody deleted in Slack is said anew when it is told again', async () => {
  const worker = outbox.worker();
  await outbox.tell(priya);
  await worker.drained();
  await outbox.database.query(`update delivery set ts = '1.000001'`);
  await outbox.tell(priya);
  await worker.drained();
  expect(outbox.texts(priya)).toEqual(['Hello', 'Hello']);
  expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 2 });
});
