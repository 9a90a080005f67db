import { expect, test } from '@jest/globals';
import { actions } from '../../src/casework/actions.ts';
import { auditedAs } from '../../src/casework/audited-as.ts';

test('a look is worded as the action says it is', () => {
  expect(auditedAs('child-card')).toBe('saw the card');
  expect(auditedAs('review-to-record')).toBe('opened the form to record a review');
  // One name, one wording: two actions may share a name, and a row of the audit keeps nothing else.
  expect(actions.filter(({ name, auditedAs: words }) => auditedAs(name) !== words).map(({ name }) => name)).toEqual([]);
});

test('each is a few plain words, to stand after a name', () => {
  expect(actions.filter(({ auditedAs: words }) => !/^[a-z][^.]+[^.]$/.test(words)).map(({ name }) => name)).toEqual([]);
});

test('so is what the door writes by itself: a form begun, handed on or discarded, a link made', () => {
  expect(auditedAs('begin-draft')).toBe('began a form');
  expect(auditedAs('make-paper-link')).toBe('asked for a link to a paper');
});

test('a row written under a name that has gone since is still there to read', () => {
  expect(auditedAs('note-of-old')).toBe('note of old');
});
