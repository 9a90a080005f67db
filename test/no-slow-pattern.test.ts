import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { swaps } from '../src/domain/wording/jargon.ts';
import { withArticle } from '../src/domain/wording/simpler-words.ts';

// Its native program, in a fifth of the time. Its JavaScript, for a machine that has none, answers the same.
process.env.RECHECK_BACKEND = 'auto';
const { check } = await import('recheck');

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

/** Counted in steps and not in time, which a busy machine has less of: the limit is for what would never end. */
const verdictOn = async ({ source, flags }: RegExp) =>
  (await check(source, flags, { timeout: 60_000, maxIteration: 3 })).status;

// A person’s words may be as long as Slack or a cell allows, and everybody waits while a pattern goes over them.
test('no pattern in our code takes longer than in proportion to what it is given', async () => {
  expect(patterns.length).toBeGreaterThan(150);
  const slow: string[] = [];
  for (const [as, one] of patterns) if (goesOn.test(as) && (await verdictOn(one)) !== 'safe') slow.push(as);
  expect(slow).toEqual([]);
});

test.each([/^\S+@\S+\.\S+$/, /(?<!\p{L})(?:\p{Lu}+\p{Ll}*)+!/u, /[.!?:]+(?:\s|$)/, /\s+$/])(
  '%s would be found',
  async (slow) => {
    expect(await verdictOn(slow)).toBe('vulnerable');
  },
);

test('patterns are made in one place only, which is looked at above', () => {
  expect(files.filter((name) => /\bRegExp\(/.test(textOf(name)))).toEqual(['domain/wording/simpler-words.ts']);
});
