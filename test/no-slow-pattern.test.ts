import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { swaps } from '../src/domain/wording/jargon.ts';
import { withArticle } from '../src/domain/wording/simpler-words.ts';

// Its own JavaScript: its native programs answer the same, and are not there on every machine.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const src = path.join(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const textOf = (name: string) => readFileSync(path.join(src, name), 'utf8');

/** Every pattern written in our code, by how it is written. */
function patternsIn(tree: unknown, found: RegExp[] = []): RegExp[] {
  if (typeof tree !== 'object' || tree === null) return found;
  const { type, pattern, flags } = tree as { type?: string; pattern?: string; flags?: string };
  if (type === 'RegExpLiteral') found.push(new RegExp(pattern ?? '', flags));
  for (const part of Object.values(tree)) patternsIn(part, found);
  return found;
}

const written = files.flatMap((name) => patternsIn(parseSync(textOf(name), { syntax: 'typescript' })));
const patterns = [
  ...new Map([...written, ...swaps.map(([words]) => withArticle(words))].map((one) => [String(one), one])),
];

/** Without something that goes on and on there is nothing to be slow about. */
const goesOn = /[*+]|\{\d*,?\d*\}/;

const verdictOn = ({ source, flags }: RegExp) => checkSync(source, flags, { timeout: 20_000, maxIteration: 3 }).status;

// A person’s words may be as long as Slack or a cell allows, and everybody waits while a pattern goes over them.
test('no pattern in our code takes longer than in proportion to what it is given', () => {
  expect(patterns.length).toBeGreaterThan(150);
  const slow = patterns.filter(([as, one]) => goesOn.test(as) && verdictOn(one) !== 'safe').map(([as]) => as);
  expect(slow).toEqual([]);
});

test.each([/^\S+@\S+\.\S+$/, /(?<!\p{L})(?:\p{Lu}+\p{Ll}*)+!/u, /[.!?:]+(?:\s|$)/, /\s+$/])(
  '%s would be found',
  (slow) => {
    expect(verdictOn(slow)).toBe('vulnerable');
  },
);

test('patterns are made in one place only, which is looked at above', () => {
  expect(files.filter((name) => /\bRegExp\(/.test(textOf(name)))).toEqual(['domain/wording/simpler-words.ts']);
});
