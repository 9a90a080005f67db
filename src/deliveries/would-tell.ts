import type { KnownBlock } from '@slack/types';

export interface Words {
  text: string;
  blocks: readonly KnownBlock[];
}

interface Told {
  never: readonly string[];
  toRoom?: boolean;
}

/** A child as we write one: `CLA-2041`, `K.M.` */
const child = /\bCLA-\w|(?<![\p{L}.])\p{Lu}\.\p{Lu}\./u;

/**
 * Whether what is about to be posted would tell of a child on a locked phone, or in a channel more than it may. What is
 * posted is made of counts and days alone; this is the second wall behind that.
 */
export const wouldTell = ({ text, blocks }: Words, { never, toRoom }: Told): boolean =>
  [text, ...wordsIn(blocks)].some(
    (words) => never.some((name) => holds(words, name)) || (!toRoom && child.test(words)),
  );

/** As a word of its own: “12” is not in “2012”. */
function holds(words: string, name: string): boolean {
  const beside = /[\p{L}\p{N}]/u;
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    if (!beside.test(words[at - 1] ?? '') && !beside.test(words[at + name.length] ?? '')) return true;
  }
  return false;
}

/** What a button holds is sent back to us and shown to nobody. */
const unseen = new Set(['type', 'value', 'action_id', 'block_id']);

/** Everything that is shown or read out, wherever in the blocks it stands. */
function wordsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(wordsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, within]) => (unseen.has(key) ? [] : wordsIn(within)));
}
