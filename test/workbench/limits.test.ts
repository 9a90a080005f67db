import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { KnownBlock, ModalView } from '@slack/web-api';
import { checkBlocks } from '../../src/workbench/blocks/check-blocks.ts';
import { checkView } from '../../src/workbench/blocks/check-view.ts';
import { aSmallSlack, button, type SmallSlack, say } from './a-small-slack.ts';

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const option = (value: string) => ({ text: plain(1), value });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object, more = {}) => ({ type: 'input', label: plain(5), element, ...more });
const many = <Each>(count: number, make: (index: number) => Each) =>
  Array.from({ length: count }, (_, index) => make(index));
const options = (count: number) => many(count, (index) => option(String(index)));
const buttonOf = (change: object) => actions({ ...button('Go', 'go'), ...change });

describe('a message over a limit is refused with a pointer to the place', () => {
  test.each<[string, readonly object[], string]>([
    ['51 blocks', many(51, () => ({ type: 'divider' })), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      'a header of 151',
      [{ type: 'header', text: plain(151) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section of 3,001',
      [say('x'.repeat(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['an empty section text', [say('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['a section of nothing', [{ type: 'section' }], 'missing required field: text [json-pointer:/blocks/0]'],
    [
      '11 fields',
      [{ type: 'section', fields: many(11, () => plain(1)) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field of 2,001',
      [{ type: 'section', fields: [plain(2001)] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      '11 context elements',
      [{ type: 'context', elements: many(11, () => plain(1)) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '26 buttons',
      [actions(...many(26, (i) => button('Go', String(i))))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button label of 76',
      [buttonOf({ text: plain(76) })],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value of 2,001',
      [buttonOf({ value: 'x'.repeat(2001) })],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'an action id of 256',
      [buttonOf({ action_id: 'x'.repeat(256) })],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'a block id of 256',
      [{ type: 'divider', block_id: 'x'.repeat(256) }],
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      '101 options',
      [actions({ type: 'static_select', options: options(101) })],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '11 radio buttons',
      [actions({ type: 'radio_buttons', options: options(11) })],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'an overflow of 6',
      [actions({ type: 'overflow', options: options(6) })],
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'an option value of 76',
      [actions({ type: 'overflow', options: [option('x'.repeat(76))] })],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
    ],
    [
      'a confirm text of 301',
      [buttonOf({ confirm: { title: plain(1), text: plain(301), confirm: plain(1), deny: plain(1) } })],
      'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
    ],
    [
      'a placeholder of 151',
      [input({ type: 'plain_text_input', placeholder: plain(151) })],
      'must be less than 151 characters [json-pointer:/blocks/0/element/placeholder/text]',
    ],
    [
      'a hint of 2,001',
      [input({ type: 'plain_text_input' }, { hint: plain(2001) })],
      'must be less than 2001 characters [json-pointer:/blocks/0/hint/text]',
    ],
    [
      'a picture without words',
      [{ type: 'image', image_url: 'https://example.org', alt_text: '' }],
      'must be more than 0 characters [json-pointer:/blocks/0/alt_text]',
    ],
    [
      'a kind of block still rolling out',
      [{ type: 'data_table' }],
      'unsupported type: data_table [json-pointer:/blocks/0/type]',
    ],
    [
      'a misspelt property',
      [{ type: 'divider', colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'two blocks of one id',
      many(2, () => ({ type: 'divider', block_id: 'same' })),
      '`block_id` `same` already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'two actions of one id in a block',
      [actions(button('A', 'a'), button('B', 'a'))],
      '`action_id` already exists [json-pointer:/blocks/0]',
    ],
    [
      'a first choice that is no choice',
      [actions({ type: 'static_select', options: options(1), initial_option: option('9') })],
      'initial option was not found in options [json-pointer:/blocks/0]',
    ],
  ])('%s', (_, blocks, says) => {
    expect(checkBlocks(blocks, 'message')).toEqual([says]);
  });

  test('as much as is allowed is accepted', () => {
    const blocks = [
      say('x'.repeat(3000)),
      { type: 'header', text: plain(150) },
      { type: 'section', fields: many(10, () => plain(2000)) },
      actions(...many(25, (index) => button('x'.repeat(75), 'v', `run ${index}`))),
      input({ type: 'static_select', options: options(100) }),
      ...many(45, () => ({ type: 'divider' })),
    ];
    expect(checkBlocks(blocks, 'message')).toEqual([]);
  });
});

describe('a modal over a limit is refused', () => {
  const modal = { type: 'modal', title: plain(24), submit: plain(24), close: plain(24), blocks: [say('x')] };
  test.each<[string, object, string]>([
    ['a title of 25', { title: plain(25) }, '/view/title/text'],
    ['a submit label of 25', { submit: plain(25) }, '/view/submit/text'],
    ['a close label of 25', { close: plain(25) }, '/view/close/text'],
    ['private metadata of 3,001', { private_metadata: 'x'.repeat(3001) }, '/view/private_metadata'],
    ['a callback id of 256', { callback_id: 'x'.repeat(256) }, '/view/callback_id'],
    ['101 blocks', { blocks: many(101, () => ({ type: 'divider' })) }, '/view/blocks'],
    [
      'a question without a submit button',
      { submit: undefined, blocks: [input({ type: 'plain_text_input' })] },
      '/view/submit',
    ],
    ['a block for messages only', { blocks: [{ type: 'markdown', text: 'x' }] }, '/view/blocks/0/type'],
  ])('%s', (_, change, pointer) => {
    const refusal = checkView({ ...modal, ...change }, 'modal');
    expect(refusal?.error).toBe('invalid_arguments');
    expect(refusal?.messages.join()).toContain(`[json-pointer:${pointer}]`);
  });

  test('more than 250 KB of it is too large', () => {
    const large = { ...modal, blocks: many(90, () => say('x'.repeat(2950))) };
    expect(checkView(large, 'modal')?.error).toBe('view_too_large');
  });

  test('Home has neither a title nor a submit button', () => {
    expect(checkView({ type: 'home', blocks: [], submit: plain(4) }, 'home')?.messages).toHaveLength(1);
  });
});

describe('over the wire', () => {
  let world: SmallSlack;
  beforeAll(async () => {
    world = await aSmallSlack();
  });
  afterAll(() => world.end());

  test('the refusal has Slack’s shape', async () => {
    const blocks = [{ type: 'header', text: plain(151) }] as KnownBlock[];
    const refused = world.client.chat.postMessage({ channel: 'C1', text: 'A header', blocks });
    await expect(refused).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: {
          messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
        },
      },
    });
  });

  test('12,001 characters over all blocks are too long, though each block is not', async () => {
    const blocks = [...many(4, () => say('x'.repeat(3000))), say('x')];
    const refused = world.client.chat.postMessage({ channel: 'C1', text: 'Long', blocks });
    await expect(refused).rejects.toMatchObject({ data: { error: 'msg_blocks_too_long' } });
  });

  test('a modal over a limit does not open', async () => {
    const view = { type: 'modal', title: plain(25), blocks: [] } as unknown as ModalView;
    const { trigger } = await triggered(world);
    await expect(world.client.views.open({ trigger_id: trigger, view })).rejects.toMatchObject({
      data: { error: 'invalid_arguments' },
    });
  });
});

/** A trigger that is still good. */
async function triggered({ bolt, slack }: SmallSlack): Promise<{ trigger: string }> {
  const trigger = new Promise<string>((resolve) => {
    bolt.command('/iro', async ({ ack, body }) => {
      await ack('Yes');
      resolve(body.trigger_id);
    });
  });
  await slack.command('U1', 'anything');
  return { trigger: await trigger };
}
