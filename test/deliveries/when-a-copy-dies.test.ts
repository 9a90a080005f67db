import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type AnOutbox, anOutbox, letter, marcus, priya } from './an-outbox.ts';

let outbox: AnOutbox;
beforeEach(async () => {
  outbox = await anOutbox();
});
afterEach(() => outbox.end());

const leftBy = (state: string, lease: string) =>
  outbox.database.query(
    `update delivery set state = $1, lease_id = $2, lease_until = now() + $3::interval, channel = 'D0PRIYA'`,
    [state, randomUUID(), lease],
  );

test('killed before it called Slack, another copy sends the message when the lease has run out', async () => {
  await outbox.tell(priya);
  await leftBy('waiting', '-1 second');
  await outbox.worker().drained();
  expect(outbox.texts(priya)).toEqual(['Hello']);
});

test('killed after it began to call Slack, the message is lost, not repeated, until five minutes have gone', async () => {
  await outbox.tell(priya);
  await leftBy('sending', '-1 second');
  const worker = outbox.worker();
  await worker.drained();
  expect(outbox.texts(priya)).toEqual([]);
  expect(await outbox.entry(priya)).toMatchObject({ state: 'unknown', lost: 1, fault: 'stopped' });
  outbox.clock.forward(1);
  await worker.drained();
  expect(outbox.texts(priya)).toEqual(['Hello You may have seen this already.']);
});

test('while another copy is at work on a message, it is left alone', async () => {
  await outbox.tell(priya);
  await leftBy('sending', '30 seconds');
  await outbox.worker().drained();
  expect(outbox.calls('chat.postMessage')).toBe(0);
  expect(await outbox.entry(priya)).toMatchObject({ state: 'sending' });
});

test('stopped while Slack is answering, it hears the answer out and leaves the rest to the next; what it had not begun is given back', async () => {
  await outbox.tell(priya);
  await outbox.tell(marcus);
  let reached = () => {};
  const wording = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  outbox.slack.misbehave({ methods: ['chat.postMessage'], slow: 300 });
  const worker = outbox.worker({
    word: async (to) => {
      if (to === marcus) {
        reached();
        await held;
      }
      return letter('Hello');
    },
  });
  worker.nudge();
  await wording;
  while ((await outbox.entry(priya)).state !== 'sending') await outbox.database.query('select pg_sleep(0.01)');
  const stopped = worker.stop();
  goOn();
  await stopped;
  const [message] = outbox.slack.visibleTo(priya);
  expect(await outbox.entry(priya)).toMatchObject({ state: 'waiting', sent: 0, ts: message?.ts });
  expect(JSON.stringify(message?.blocks)).not.toContain('All of it.');
  expect(await outbox.entry(marcus)).toMatchObject({ state: 'waiting', attempts: 0, ts: null });
  expect(outbox.texts(marcus)).toEqual([]);
  await outbox.worker().drained();
  expect(outbox.texts(marcus)).toEqual(['Hello']);
  expect(outbox.texts(priya)).toEqual(['Hello']);
  expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 1, ts: message?.ts });
});

test('stopped while Slack says nothing, it waits a little, and the message is lost like any other', async () => {
  await outbox.tell(priya);
  outbox.slack.misbehave({ methods: ['chat.postMessage'], slow: 600 });
  const worker = outbox.worker({ stopPatience: 200 });
  worker.nudge();
  while ((await outbox.entry(priya)).state !== 'sending') await outbox.database.query('select pg_sleep(0.01)');
  await worker.stop();
  expect(await outbox.entry(priya)).toMatchObject({ state: 'unknown', lost: 1 });
});
