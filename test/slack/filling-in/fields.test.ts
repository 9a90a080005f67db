import { describe, expect, test } from '@jest/globals';
import { choiceField, colleagueField, dayField, textField } from '../../../src/slack/filling-in/fields.ts';

describe('Words', () => {
  const line = textField('Where?', { most: 20 });
  const lines = textField('Why?', { lines: true, most: 20 });

  test('have lines where the question has, and are one line where it has not', () => {
    expect(lines.read({ value: ' A\r\nB\n' })).toEqual({ value: 'A\nB' });
    expect(line.read({ value: ' A\r\nB\n' })).toEqual({ value: 'A B' });
  });

  test('of nothing that can be seen are no answer', () => {
    expect(lines.read({ value: '\u200b\u202e\n' })).toEqual({ problem: 'Answer “Why?”.' });
  });

  test('are not read where there are more than Slack would let anybody type', () => {
    expect(lines.read({ value: 'x'.repeat(21) })).toEqual({ problem: 'Use 20 characters or fewer.' });
    expect(lines.read({ value: `x${'\u0000'.repeat(1_000_000)}` })).toEqual({ problem: 'Use 20 characters or fewer.' });
  });
});

describe('A day', () => {
  test.each(['2026-06-16', '2012-02-29'])('%s', (day) => {
    expect(dayField('When?').read({ selected_date: day })).toEqual({ value: day });
  });
  test.each(['2026-02-29', '0001-01-01', '9999-12-31', 'soon', 7, null])('%s is none', (day) => {
    expect(dayField('When?').read({ selected_date: day })).toEqual({ problem: 'Choose a date for “When?”.' });
  });
});

test('a choice that is no longer offered is said to be so, and not to be missing', () => {
  const iro = choiceField('Who is the IRO?', [{ value: 'marcus', label: 'Marcus Webb' }]);
  expect(iro.read({ selected_option: { value: 'marta' } })).toEqual({
    problem: 'What you chose for “Who is the IRO?” is no longer there. Choose again.',
    isGone: true,
  });
  expect(iro.read({ selected_option: null })).toEqual({ problem: 'Choose an answer to “Who is the IRO?”.' });
});

test.each(['U0PRIYA', 'W012AB3CD'])('a colleague is an account of Slack’s: %s', (account) => {
  expect(colleagueField('Who?').read({ selected_user: account })).toEqual({ value: account });
});
test.each(['Priya', '', 'U0\u0000', 7])('and nothing else: %j', (typed) => {
  expect(colleagueField('Who?').read({ selected_user: typed })).toEqual({ problem: 'Choose somebody for “Who?”.' });
});
