import { expect, test } from '@jest/globals';
import type { KnownBlock } from '@slack/types';
import { wouldTell } from '../../src/deliveries/would-tell.ts';

const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) });
const button = { type: 'button' as const, action_id: 'run CLA-1', value: 'CLA-1 K.M.', text: plain('Open') };

test.each<[string, string, KnownBlock[], string[]]>([
  ['in its text', 'About CLA-2041', [], []],
  ['in a section', '', [section('K.M. is waiting')], []],
  ['by initials of three letters', '', [section('K.M.O. is waiting')], []],
  ['in a field', '', [{ type: 'section', fields: [mrkdwn('K.M.')] }], []],
  ['in a line of context', '', [{ type: 'context', elements: [mrkdwn('CLA-2041')] }], []],
  ['on a button', '', [{ type: 'actions', elements: [{ ...button, text: plain('Open K.M.') }] }], []],
  ['as a screen reader says it', '', [{ type: 'actions', elements: [{ ...button, accessibility_label: 'K.M.' }] }], []],
  ['beside a picture', '', [{ type: 'image', image_url: 'https://example.org', alt_text: 'K.M.' }], []],
  ['in a question', '', [{ type: 'input', label: plain('K.M.'), element: { type: 'plain_text_input' } }], []],
  [
    'in what stands in an empty box',
    '',
    [{ type: 'input', label: plain('A'), element: { type: 'plain_text_input', placeholder: plain('K.M.') } }],
    [],
  ],
  ['in the cell of a table', '', [{ type: 'table', rows: [[{ type: 'raw_text', text: 'K.M.' }]] }], []],
  ['by a reference of the council’s own', '', [section('About NX/7.')], ['NX/7']],
])('a child is told of %s', (_, text, blocks, never) => {
  expect(wouldTell({ text, blocks }, { never })).toBe(true);
});

test('what a button sends back to us is shown to nobody', () => {
  expect(wouldTell({ text: 'Hello', blocks: [{ type: 'actions', elements: [button] }] }, { never: [] })).toBe(false);
});

test('a count, a day and the name of the app are no child', () => {
  const words = { text: 'IRO: 2,041 things need you on 1 June 2026. U.K', blocks: [] };
  expect(wouldTell(words, { never: ['CLA-2041', 'CLA-1', 'NX7'] })).toBe(false);
});

test('a channel may read references and colleagues’ names, and the initials of no child in it', () => {
  const about = (text: string) => ({ text: '', blocks: [section(text)] });
  expect(wouldTell(about('CLA-2041 · J.R. Hartley'), { never: ['K.M.'], toRoom: true })).toBe(false);
  expect(wouldTell(about('CLA-2041 · K.M.'), { never: ['K.M.'], toRoom: true })).toBe(true);
});
