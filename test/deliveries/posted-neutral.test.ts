import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Post } from '../../src/deliveries/post-office.ts';
import { type AnOutbox, anOutbox, letter, priya } from './an-outbox.ts';

let outbox: AnOutbox;
beforeEach(async () => {
  outbox = await anOutbox({ scopes: ['im:history'] });
});
afterEach(() => outbox.end());

const edits = ['chat.update'];
const posts = () => outbox.slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ args }) => args);
const words = () => JSON.stringify(outbox.slack.visibleTo(priya).map(({ blocks }) => blocks));
const named = (text: string, given: Partial<Post> = {}): Post => ({ ...letter(text), ...given });

describe('A direct message', () => {
  test('is posted without its words, which follow by one edit in the same piece of work', async () => {
    await outbox.tell(priya);
    await outbox.worker().drained();
    expect(JSON.stringify(posts())).not.toContain('All of it.');
    expect([posts().length, outbox.calls('chat.update')]).toEqual([1, 1]);
    expect(words()).toContain('All of it.');
  });

  test('that cannot be filled in now stands as it was posted, and is filled in later, and is never two', async () => {
    const undo = outbox.slack.misbehave({ methods: edits, status: 500 });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    expect(await outbox.entry(priya)).toMatchObject({ state: 'waiting', sent: 0, fault: 'http_500', attempts: 1 });
    expect(words()).not.toContain('All of it.');
    undo();
    outbox.clock.forward(1);
    await worker.drained();
    expect(words()).toContain('All of it.');
    expect(posts()).toHaveLength(1);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 1, attempts: 0 });
  });

  test('whose edit Slack has no room for waits as long as Slack says, and holds up no post', async () => {
    outbox.slack.misbehave({ methods: edits, status: 429, retryAfter: 30, times: 1 });
    const worker = outbox.worker();
    await outbox.tell(priya, 'One');
    await worker.drained();
    await outbox.tell(priya, 'Two');
    await worker.drained();
    expect(outbox.texts(priya)).toEqual(['One', 'Two']);
    outbox.clock.forward(1);
    await worker.drained();
    expect([words().match(/All of it/g)?.length, posts().length]).toEqual([2, 2]);
  });

  test('that Slack will not have filled in stands for good, is posted once, and the log has no word of it', async () => {
    const tooMany = Array.from({ length: 51 }, () => letter('Secret').blocks[0]) as unknown as Post['blocks'];
    const worker = outbox.worker({ word: async () => named('Hello', { blocks: tooMany }) });
    await outbox.tell(priya);
    await worker.drained();
    outbox.clock.forward(1);
    await worker.drained();
    expect(posts()).toHaveLength(1);
    expect(outbox.texts(priya)).toEqual(['Hello']);
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 1, fault: 'invalid_blocks' });
    expect(outbox.logged()).toContain('stands as it was posted');
    expect(outbox.logged()).not.toMatch(/Hello|Secret/);
  });

  test('repeated after its reply was lost is posted neutral again, and says so when it is filled in, too', async () => {
    outbox.slack.misbehave({ methods: ['chat.postMessage'], loseReplyAfterEffect: true, times: 1 });
    const worker = outbox.worker();
    await outbox.tell(priya);
    await worker.drained();
    outbox.clock.forward(1);
    await worker.drained();
    expect(posts()).toHaveLength(2);
    expect(JSON.stringify(posts())).not.toContain('All of it.');
    expect(outbox.texts(priya)).toEqual(['Hello', 'Hello You may have seen this already.']);
    const [first, second] = outbox.slack.visibleTo(priya).map(({ blocks }) => JSON.stringify(blocks));
    expect(first).not.toContain('All of it.');
    expect(second).toContain('You may have seen this already.');
    expect(second).toContain('All of it.');
  });

  test('found again after its reply was lost is filled in where it stands', async () => {
    outbox.slack.misbehave({ methods: ['chat.postMessage'], loseReplyAfterEffect: true, times: 1 });
    const worker = outbox.worker({ mayLook: true });
    await outbox.tell(priya);
    await worker.drained();
    outbox.clock.forward(1);
    await worker.drained();
    expect(posts()).toHaveLength(1);
    expect(words()).toContain('All of it.');
    expect(await outbox.entry(priya)).toMatchObject({ state: 'sent', sent: 1 });
  });
});

test('a message that would tell of a child is not even asked of Slack, and the log says that and no more', async () => {
  const neutral: Post['neutral'] = [{ type: 'section', text: { type: 'mrkdwn', text: 'K.M. is waiting' } }];
  await outbox.tell(priya);
  await outbox.worker({ word: async () => named('Hello', { neutral }) }).drained();
  expect(posts()).toEqual([]);
  expect(await outbox.entry(priya)).toMatchObject({ state: 'dead', fault: 'would_tell' });
  expect(outbox.logged()).toContain('would_tell');
  expect(outbox.logged()).not.toContain('K.M.');
});
