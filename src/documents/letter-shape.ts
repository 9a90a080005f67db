import type { Letterhead } from '../casework/letters/letterhead.ts';

/** How a letter is written: to whom, and whether as simply as it can be. */
export interface LetterShape {
  to: 'child' | 'carer';
  simpler: boolean;
}

/** The words that choose a shape, on a button and in a link: “carer simpler”. */
export const shapeWords = ['child', 'carer', 'simpler'] as const;

export const isShapeWord = (word: string): boolean => shapeWords.some((one) => one === word);

/** The shape asked for; where nobody says to whom, the carer’s for a very young child. */
export const shapeFrom = (words: readonly string[], { isVeryYoung }: Pick<Letterhead, 'isVeryYoung'>): LetterShape => ({
  to: words.includes('carer') || (isVeryYoung && !words.includes('child')) ? 'carer' : 'child',
  simpler: words.includes('simpler'),
});

/** Whom it is to is always said, so that a birthday changes no link. */
export const wordsOf = ({ to, simpler }: LetterShape): string => (simpler ? `${to} simpler` : to);
