const months: ReadonlySet<string> = new Set([
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]);
/** What the number of a part of an act follows. */
const parts: ReadonlySet<string> = new Set(['section', 'regulation', 'reg', 'paragraph', 'para', 's']);

const words = /£?[\p{L}\d][\p{L}\d,-]*%?/gu;
const atTheEnd = /[,-]$/;
const initials = /(?<!\p{L})\p{Lu}\.\s?\p{Lu}\b/u;

/**
 * The first word that could say which child is meant, where a thing is to be about no child; null where there is none.
 * It looks at the word alone: whether there is such a child is nobody’s to find out by trying. Days, shares, sums of
 * money and parts of an act are no references.
 */
export function mayNameAChild(text: string): string | null {
  const all = [...text.matchAll(words)].map(([word]) => word.replace(atTheEnd, ''));
  const reference = all.find((word, at) => isLikeAReference(word) && !isHarmless(word, all[at - 1] ?? ''));
  return reference ?? initials.exec(text)?.[0] ?? null;
}

const isLikeAReference = (word: string): boolean => /\d{3}/.test(word) || (/\d/.test(word) && /\p{L}/u.test(word));

function isHarmless(word: string, before: string): boolean {
  if (word.startsWith('£') || word.endsWith('%') || /^\d+(?:st|nd|rd|th)$/i.test(word)) return true;
  if (months.has(before.toLowerCase())) return /^(?:19|20)\d\d$/.test(word);
  return /^s\d{1,2}[a-z]?$/i.test(word) || (parts.has(before.toLowerCase()) && /^\d{1,3}[a-z]?$/i.test(word));
}
