import { expect, test } from '@jest/globals';
import { type Id, idFrom, type Typed } from '../../../src/domain/records/id.ts';

const id = '4f9c2d1e-0000-4000-8000-000000000001';

test('an id is a UUID as we write it', () => expect(idFrom(id)).toBe(id));

test.each([
  ['nothing', undefined],
  ['a name', 'Kelly'],
  ['a reference', '2041'],
  ['more than an id', `${id} or true`],
  ['an id on a line of its own', `${id}\n`],
  ['capitals', id.toUpperCase()],
  ['braces, which PostgreSQL would take', `{${id}}`],
  ['no hyphens, which PostgreSQL would take', id.replaceAll('-', '')],
])('%s is none', (_, typed) => expect(idFrom(typed)).toBeNull());

test('to the compiler words that were typed are no id until they have been read', () => {
  const word = id as Typed;
  // @ts-expect-error: it has to be read first.
  const taken: Id = word;
  const read: Id | null = idFrom(word);
  expect(read).toBe(taken);
});
