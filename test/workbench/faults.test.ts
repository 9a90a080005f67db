import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startWorkbench } from '../../src/workbench/workbench.ts';
import { aSmallSlack, button, options, refusal, type SmallSlack, say } from './a-small-slack.ts';

let world: SmallSlack;

beforeAll(async () => {
  world = await aSmallSlack();
  world.bolt.command('/iro', async ({ ack, command, respond }) => {
    if (command.text === 'never') return;
    await ack();
    await respond({ text: 'Here', blocks: [{ type: 'actions', elements: [link] }] });
  });
  world.bolt.action('link', async ({ ack, action, client }) => {
    await ack();
    await client.chat.postMessage({ channel: 'U2', text: `Opened ${'url' in action ? action.url : ''}` });
  });
});
afterAll(() => world.end());
afterEach(() => world.slack.behave());

const link = { ...button('Open', 'x', 'link'), url: 'https://example.org/letter' };
const post = (text = 'Two reviews') => world.client.chat.postMessage({ channel: 'C1', text });

test('an app silent for three seconds is told of to the person who typed', async () => {
  const outcome = await world.slack.command('U1', 'never');
  expect(outcome.ok).toBe(false);
  expect(world.slack.visibleTo('U1').at(-1)?.text).toMatch(
    /^\/iro failed with the error "(operation_timeout|dispatch_failed)"$/,
  );
});

test('an app that cannot be reached is told of', async () => {
  const elsewhere = await aSmallSlack({ botUrl: null });
  elsewhere.slack.connect('http://127.0.0.1:9/slack/events');
  expect((await elsewhere.slack.command('U1', 'x')).error).toBe('dispatch_failed');
  await elsewhere.end();
});

test('a request signed with another secret is turned away', async () => {
  const elsewhere = await aSmallSlack({ signingSecret: 'not-the-app’s' });
  expect(await elsewhere.slack.command('U1', 'x')).toMatchObject({ error: 'dispatch_failed', status: 401 });
  await elsewhere.end();
});

test('a button that is a link also tells the app', async () => {
  await world.slack.command('U1', 'x');
  await world.slack.press('U1', 'Open');
  expect(world.slack.visibleTo('U2').at(-1)?.text).toBe('Opened https://example.org/letter');
});

test('an event is sent again, under the same id and saying why, until it is taken', async () => {
  const received: unknown[][] = [];
  const ids = new Set<string>();
  const app = createServer(async (request, response) => {
    const { headers } = request;
    ids.add(JSON.parse(await text(request)).event_id);
    received.push([headers['content-type'], headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    response.writeHead(received.length < 3 ? 500 : 200).end();
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const slack = await startWorkbench({
    ...options,
    botUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}/`,
  });
  expect((await slack.event({ type: 'user_change', user: { id: 'U3' } })).ok).toBe(true);
  expect(ids.size).toBe(1);
  expect(received).toEqual([
    ['application/json', undefined, undefined],
    ['application/json', '1', 'http_error'],
    ['application/json', '2', 'http_error'],
  ]);
  await slack.close();
  app.close();
});

test('Slack can say that it is asked too often, once', async () => {
  world.slack.misbehave({ status: 429, retryAfter: 7, methods: ['chat.postMessage'], times: 1 });
  await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
  expect(await refusal(post())).toBe('was accepted');
});

test('Slack can post a message and lose the reply', async () => {
  world.slack.misbehave({ loseReplyAfterEffect: true, times: 1 });
  expect(await refusal(post('Once only'))).not.toBe('was accepted');
  expect(world.slack.visibleTo('U1', 'C1').filter((message) => message.text === 'Once only')).toHaveLength(1);
});

test('Slack can be broken, slow or down, and the calls are still on record', async () => {
  world.slack.misbehave({ status: 500, times: 1 });
  await expect(post()).rejects.toThrow();
  world.slack.misbehave({ down: true, times: 1 });
  await expect(post()).rejects.toThrow();
  world.slack.misbehave({ slow: 30, times: 1 });
  const before = performance.now();
  await post('Slow');
  expect(performance.now() - before).toBeGreaterThan(25);
  expect(world.slack.calls.at(-1)).toMatchObject({
    method: 'chat.postMessage',
    args: { text: 'Slow' },
    reply: { ok: true },
  });
});

test('one message a second to one channel, when limits are on', async () => {
  const elsewhere = await aSmallSlack({ rateLimits: true });
  const say = (channel: string) => elsewhere.client.chat.postMessage({ channel, text: 'Two reviews' });
  await say('C1');
  await expect(say('C1')).rejects.toMatchObject({ retryAfter: 1 });
  expect(await refusal(say('U1'))).toBe('was accepted');
  await elsewhere.end();
});

test('32 lines at once are each answered once', async () => {
  const { slack } = world;
  const before = slack.visibleTo('U2').length;
  const outcomes = await Promise.all(
    Array.from({ length: 32 }, () => slack.command('U2', 'next-review', { settle: false })),
  );
  await Promise.all(outcomes.map(({ answered }) => answered));
  expect(outcomes.every(({ said }) => said.length === 1)).toBe(true);
  expect(slack.visibleTo('U2').length - before).toBe(32);
});

test('blocks too long for a message may still answer a command', async () => {
  const blocks = Array.from({ length: 5 }, () => say('x'.repeat(2900)));
  expect(await refusal(world.client.chat.postMessage({ channel: 'C1', text: 'Long', blocks }))).toBe(
    'msg_blocks_too_long',
  );
});
