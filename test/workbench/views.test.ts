import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ModalView } from '@slack/web-api';
import { aSmallSlack, button, refusal, type SmallSlack, say } from './a-small-slack.ts';

let world: SmallSlack;
let trigger = '';
let responseUrl = '';
const pushed: string[] = [];
let answerTo: (values: unknown) => Record<string, unknown> | undefined = () => undefined;

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const question = (block_id: string, initial_value?: string) =>
  ({
    type: 'input',
    block_id,
    label: plain(`Question ${block_id}`),
    element: { type: 'plain_text_input', action_id: 'answer', initial_value },
  }) as const;
const modal = (more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'page',
  title: plain('A page'),
  submit: plain('Next'),
  blocks: [question('first'), { type: 'actions', elements: [button('More', 'more', 'more')] }],
  ...more,
});
const open = (more: Partial<ModalView> = {}) => world.client.views.open({ trigger_id: trigger, view: modal(more) });

/** A line typed, which gives the app a fresh trigger and response URL. */
const type = () => world.slack.command('U1', 'anything');

beforeAll(async () => {
  world = await aSmallSlack();
  world.bolt.command('/iro', async ({ ack, body }) => {
    await ack('Yes');
    trigger = body.trigger_id;
    responseUrl = body.response_url;
  });
  world.bolt.action('more', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const result = await refusal(client.views.push({ trigger_id: body.trigger_id, view: modal() }));
    pushed.push(result);
    if (result !== 'was accepted') await client.chat.postMessage({ channel: body.user.id, text: 'Close one first.' });
  });
  world.bolt.view('page', async ({ ack, view }) => {
    await ack(answerTo(view.state.values) as never);
  });
});
afterAll(() => world.end());

test('a trigger opens one view, once', async () => {
  await type();
  expect(await refusal(open())).toBe('was accepted');
  expect(await refusal(open())).toBe('exchanged_trigger_id');
});

test('a trigger is dead after three seconds', async () => {
  await type();
  world.slack.elapse(3001);
  expect(await refusal(open())).toBe('expired_trigger_id');
  trigger = '1.2.made-up';
  expect(await refusal(open())).toBe('invalid_trigger_id');
});

test('a stale hash is a conflict, and a view that was closed is not found', async () => {
  await type();
  const { view } = await open();
  const update = (hash?: string) => world.client.views.update({ view_id: view?.id ?? '', hash, view: modal() });
  expect(await refusal(update(view?.hash))).toBe('was accepted');
  expect(await refusal(update(view?.hash))).toBe('hash_conflict');
  await world.slack.closeModal('U1');
  expect(await refusal(update())).toBe('not_found');
});

test('what was typed outlives an update while block and action ids stay the same', async () => {
  await type();
  const { view } = await open();
  world.slack.fill('U1', { first: 'typed' });
  const blocks = [question('first', 'suggested'), question('second', 'suggested')];
  await world.client.views.update({ view_id: view?.id ?? '', view: modal({ blocks }) });
  expect(world.slack.view('U1')?.state.values).toMatchObject({
    first: { answer: { value: 'typed' } },
    second: { answer: { value: 'suggested' } },
  });
});

test('three views may be stacked, and not a fourth', async () => {
  await type();
  await open();
  for (const _ of [1, 2, 3]) await world.slack.press('U1', 'More');
  expect(pushed).toEqual(['was accepted', 'was accepted', 'push_limit_reached']);
});

test('an external id is used once', async () => {
  await type();
  await open({ external_id: 'review-2041' });
  await type();
  expect(await refusal(open({ external_id: 'review-2041' }))).toBe('duplicate_external_id');
});

test.each([
  ['update', () => ({ response_action: 'update', view: modal({ title: plain('Page two') }) }), 'Page two'],
  ['push', () => ({ response_action: 'push', view: modal({ title: plain('On top') }) }), 'On top'],
  ['clear', () => ({ response_action: 'clear' }), undefined],
  ['nothing', () => undefined, undefined],
])('a form answered with %s does that', async (_, body, title) => {
  await type();
  await open();
  answerTo = body;
  await world.slack.submit('U1', { first: 'x' });
  expect(world.slack.view('U1')?.title?.text).toBe(title);
});

test('an error under a key that is no question is trouble connecting', async () => {
  await type();
  await open();
  answerTo = () => ({ response_action: 'errors', errors: { elsewhere: 'No.' } });
  expect((await world.slack.submit('U1', { first: 'x' })).error).toBe('invalid_errors');
  expect(world.slack.modal('U1')?.trouble).toContain('trouble connecting');
});

test('a response URL answers five times in thirty minutes', async () => {
  const respond = async () => {
    const response = await fetch(responseUrl, { method: 'POST', body: JSON.stringify({ text: 'Yes' }), headers: json });
    return `${response.status} ${await response.text()}`;
  };
  await type();
  for (const _ of [1, 2, 3, 4, 5]) expect(await respond()).toBe('200 ok');
  expect(await respond()).toBe('404 {"ok":false,"error":"used_url"}');
  await type();
  world.slack.elapse(31 * 60_000);
  expect(await respond()).toBe('404 {"ok":false,"error":"expired_url"}');
});
const json = { 'content-type': 'application/json' };

test('a command’s own answer is not edited through its URL', async () => {
  const { said } = await type();
  const body = JSON.stringify({ text: 'Instead', replace_original: true });
  await fetch(responseUrl, { method: 'POST', body, headers: json });
  const texts = world.slack.visibleTo('U1').map(({ text }) => text);
  expect([said[0]?.text, texts.at(-1)]).toEqual(['Yes', 'Instead']);
});

test('a Home view may not be published over one that has changed', async () => {
  const publish = (hash?: string) =>
    world.client.views.publish({ user_id: 'U1', hash, view: { type: 'home', blocks: [say('Home')] } });
  const { view } = await publish();
  await publish();
  expect(await refusal(publish(view?.hash))).toBe('hash_conflict');
});
