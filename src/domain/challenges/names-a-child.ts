const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
/** Days, shares, sums of money and parts of an act are no references. */
const harmless: readonly RegExp[] = [
  new RegExp(`\\b(?:${months}) (?:19|20)\\d\\d\\b`, 'gi'),
  /£\d[\d,]*/g,
  /\b\d+(?:%|st\b|nd\b|rd\b|th\b)/gi,
  /\b(?:section|regulation|reg|paragraph|para|s)\.? ?\d+[a-z]?\b/gi,
];
const likeAReference = /[\p{L}\d]*(?:\d{3}|\p{L}[-/]?\d|\d[-/]?\p{L})[\p{L}\d-]*/u;
const likeInitials = /(?<!\p{L})\p{Lu}\.\s?\p{Lu}\b\.?/u;

/**
 * The first word that could say which child is meant, where a thing is to be about no child; null where there is none.
 * It looks at the word alone: whether there is such a child is nobody’s to find out by trying.
 */
export function mayNameAChild(text: string): string | null {
  const rest = harmless.reduce((left, one) => left.replace(one, ' '), text);
  return likeAReference.exec(rest)?.[0] ?? likeInitials.exec(rest)?.[0] ?? null;
}
