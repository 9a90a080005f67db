import { endReasonWords } from './end-reason-words.ts';
import { legalStatusWords } from './legal-status-words.ts';
import { placementWords } from './placement-words.ts';
import type { SpellingTable } from './spelling-table.ts';

/** The columns of codes that councils fill with words. */
export type SpeltKind = 'legal status' | 'placement' | 'reason care ended';

const tables: Readonly<Record<SpeltKind, SpellingTable>> = {
  'legal status': legalStatusWords,
  placement: placementWords,
  'reason care ended': endReasonWords,
};

export const spellingTable = (kind: SpeltKind): SpellingTable => tables[kind];
export const speltKinds = Object.keys(tables) as SpeltKind[];

/** What a spelling comes to: a code, nothing that could be one, something to ask, or something not to be repeated. */
export type SpellingRead = { code: string } | 'none' | 'ask' | 'unknown';

const longest = 200;

/** A code that no return has is a slip, and no words to explain: its row has a fault that says it. */
const isACode = /^[a-z]\d\d?[a-z]?$/;

/** Without the letters that Ofsted’s template sets before it, and what some systems set before everything. */
const bare = (said: string) => said.replace(/^[a-z]{1,2}\)\s*/i, '').replace(/^CLA\s*[-–:]\s*/i, '');

export const plainWords = (said: string): string =>
  bare(said)
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .replaceAll(/\b(?:section|sec|s) ?(?=\d)/g, 'section ')
    .trim();

/** The same words are the same spelling, in whatever case and however spaced. */
export const spellingKey = (said: string): string => said.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Reads one cell without guessing: where its words and its code say different things, somebody is asked. */
export function readSpelling(kind: SpeltKind, said: string): SpellingRead {
  const table = tables[kind];
  const words = plainWords(said);
  const named = namedBy(words, table);
  const first = (bare(said).split(/\s*[:\s–-]/)[0] ?? '').toUpperCase();
  if (table.isCode(first)) return named.length === 0 || named.includes(first) ? { code: first } : 'ask';
  const within = [...new Set(words.toUpperCase().split(' '))].filter((word) => table.codes.includes(word));
  const meant = weighed([...new Set([...named, ...within])], table);
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return { code: only };
  if (meant.length === 0 && table.isNone?.test(words) && !table.noneUnless?.test(words)) return 'none';
  const isAsked = said.length <= longest && !isACode.test(words) && table.isOfTheTrade.test(words);
  return isAsked ? 'ask' : 'unknown';
}

const namedBy = (words: string, { words: all }: SpellingTable): string[] => [
  ...new Set(
    all
      .filter(({ says, unless }) => says.every((one) => one.test(words)) && !unless?.test(words))
      .map(({ code }) => code),
  ),
];

const weighed = (codes: readonly string[], { beats = {} }: SpellingTable): string[] =>
  codes.filter((code) => !codes.some((other) => beats[other] === code));
