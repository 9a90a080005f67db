import { swaps } from './jargon.ts';

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
        const begins = at === 0 || /[.!?:]\s+$|\n\s*$/u.test(left.slice(0, at));
        const now = `${articleFor(article, plain)}${plain}`;
        swapped.push([whole.slice(article?.length ?? 0), plain]);
        return begins ? now.charAt(0).toUpperCase() + now.slice(1) : now;
      }),
    text,
  );
  return { text: simpler, swapped };
}

/** Its article goes with it: “an IHA” is “a health check”. A word joined to another by a hyphen is part of that. */
const withArticle = (words: RegExp) => new RegExp(`(\\b[Aa]n? )?(?<![\\w-])(?:${words.source})(?![\\w-])`, words.flags);

const articleFor = (article: string | undefined, plain: string): string => {
  if (article === undefined) return '';
  return `${article.charAt(0)}${/^[aeiou]/.test(plain) ? 'n' : ''} `;
};
