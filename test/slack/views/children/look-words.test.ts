import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { lookWords } from '../../../../src/slack/views/children/look-words.ts';

const casework = path.join(import.meta.dirname, '..', '..', '..', '..', 'src', 'casework');

test('everything that can be done to a child’s records has plain words, for whoever asks who opened them', () => {
  const sources = readdirSync(casework, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(casework, name), 'utf8'));
  const actions = sources.flatMap((text) =>
    [...text.matchAll(/case(?:load)?Action\(\{\s*name: '([a-z-]+)'/g)].map(([, name = '']) => name),
  );
  expect(actions.length).toBeGreaterThan(40);
  expect(actions.filter((name) => lookWords[name] === undefined)).toEqual([]);
});
