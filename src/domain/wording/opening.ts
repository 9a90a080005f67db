/** What a word stands after that may be why it has a capital. Null: nothing, and it is in the middle of a sentence. */
export type Opening = 'start' | 'line' | 'mark' | 'quote' | 'item';

/** Read backwards from the word and no further than the word before it, so that a text is read once in all. */
export function openingAt(text: ArrayLike<string>, at: number): Opening | null {
  const gap = back(text, at, isSpace);
  if (gap === 0) return 'start';
  if (hasLineEnd(text, gap, at)) return 'line';
  const before = text[gap - 1] ?? '';
  if ('“"(•'.includes(before)) return 'quote';
  if (gap === at) return null;
  if (before === '-') return isItem(text, gap - 1) ? 'item' : null;
  return '.!?:…'.includes(text[back(text, gap, isCloser) - 1] ?? ' ') ? 'mark' : null;
}

function isItem(text: ArrayLike<string>, dash: number): boolean {
  const gap = back(text, dash, isSpace);
  return gap === 0 || hasLineEnd(text, gap, dash);
}

/** Where the run that ends at `from` begins. */
export function back(text: ArrayLike<string>, from: number, isOne: (sign: string) => boolean): number {
  let at = from;
  while (at > 0 && isOne(text[at - 1] ?? '')) at -= 1;
  return at;
}

function hasLineEnd(text: ArrayLike<string>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text[at] === '\n') return true;
  return false;
}

export const isSpace = (sign: string): boolean => /^\s$/.test(sign);
const isCloser = (sign: string) => '"”’\')'.includes(sign);
