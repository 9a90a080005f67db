import { expect, test } from '@jest/globals';
import { button, buttons, clip, escaped, header, section } from '../../src/slack/message.ts';

test('a child’s record can neither ping a channel nor plant a link', () => {
  expect(escaped('<!channel> & <https://bad.example|here>')).toBe(
    '&lt;!channel&gt; &amp; &lt;https://bad.example|here&gt;',
  );
});

test('nor does Slack make a link or a channel of what only looks like one', () => {
  expect(section('www.example.org #general')).toMatchObject({ text: { verbatim: true } });
});

test('nothing is longer than Slack takes, and what is cut shows that it was', () => {
  expect(clip('abcdef', 4)).toBe('abc…');
  expect(clip('ab😀def', 4)).toBe('ab…');
  expect(header('x'.repeat(500))).toMatchObject({ text: { text: expect.stringMatching(/^x{149}…$/) } });
  expect(section('x'.repeat(5000))).toMatchObject({ text: { text: expect.stringMatching(/^x{2999}…$/) } });
});

test('a button is a command already typed', () => {
  expect(button('Open', 'child 1', 'CLA-2041')).toMatchObject({
    action_id: 'run child 1',
    value: 'child 1',
    accessibility_label: 'Open: CLA-2041',
  });
});

test('no buttons make no block, and no block holds more than Slack’s 25', () => {
  expect(buttons()).toEqual([]);
  const many = Array.from({ length: 40 }, (_, at) => button('Open', `child ${at}`));
  expect(buttons(...many)).toMatchObject([{ elements: { length: 25 } }]);
});

test('somebody’s words stay on their line, whatever ends one', () => {
  expect(escaped('Seen\r\nRuth\u2028confirms\v\f\u0085it')).toBe('Seen Ruth confirms it');
  expect(button('A\nB', 'child 1', 'C\nD')).toMatchObject({ text: { text: 'A B' }, accessibility_label: 'A B: C D' });
  expect(header('A\nB')).toMatchObject({ text: { text: 'A B' } });
});

test('and are no bold, code, list, quotation or picture of Slack’s', () => {
  expect(escaped('*Ruth* _confirms_ ~not~ ```it``` :white_check_mark: > so')).toBe(
    '∗Ruth∗ ˍconfirmsˍ ∼not∼ ˋˋˋitˋˋˋ ꞉white_check_mark: &gt; so',
  );
});

test('while a reference, a time and an address stay as they are', () => {
  const plain = 'CLA_2041 at 14:00:30, https://example.gov.uk/a_b';
  expect(escaped(plain)).toBe(plain);
});
