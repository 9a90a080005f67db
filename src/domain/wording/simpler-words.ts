import { swaps } from './jargon.ts';
import { type Opening, openingAt } from './opening.ts';

export interface Simpler {
  text: string;
  /** What was written, and what stands in its place. */
  swapped: readonly (readonly [string, string])[];
}

/** The same words with jargon swapped for what a child would say, where one can simply stand for the other. */
export function simplerWords(text: string): Simpler {
  const swapped: [string, string][] = [];
  const simpler = swaps.reduce(
    (left, [words, plain]) =>
      left.replaceAll(withArticle(words), (whole, article: string | undefined, at: number) => {
        const opening = openingAt(left, at);
        const now = `${articleFor(article, plain)}${plain}`;
        swapped.push([whole.slice(article?.length ?? 0), plain]);
        return opening && begins.has(opening) ? now.charAt(0).toUpperCase() + now.slice(1) : now;
      }),
    text,
  );
  return { text: simpler, swapped };
}

const begins: ReadonlySet<Opening> = new Set(['start', 'line', 'mark']);

/** Its article goes with it: “an IHA” is “a health check”. A word joined to another by a hyphen is part of that. */
export const withArticle = (words: RegExp) =>
  new RegExp(`(\\b[Aa]n? )?(?<![\\w-])(?:${words.source})(?![\\w-])`, words.flags);

const articleFor = (article: string | undefined, plain: string): string => {
  if (article === undefined) return '';
  return `${article.charAt(0)}${/^[aeiou]/.test(plain) ? 'n' : ''} `;
};
