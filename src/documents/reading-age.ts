import { automatedReadability } from 'automated-readability';

/** How hard words are to read. Null for too few words to tell. */
export interface ReadingAge {
  /** In years: the age at which most children read this. */
  age: number | null;
  words: number;
}

/** Fewer words than these give a figure that means nothing. */
const fewest = 20;

/** A figure below this would say nothing of who can read it. */
export const lowestAge = 5;

const initials = /(?<!\p{L})(?:(?:\p{Lu}\.){2,4}|\p{Lu}\.(?=[,’']|\s\p{Ll}))/gu;

/** What a letter to a child is meant to be read at: most children of this age can. */
export const wantedAge = 9;

/** By the Automated Readability Index, which counts letters, words and sentences; a school grade is 5 years behind an age. */
export function readingAge(written: string): ReadingAge {
  // The points of “K.M.”, and of “K. says”, end no sentence.
  const text = written.replaceAll(initials, (one) => one.replaceAll('.', ''));
  const words = text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];
  const character = words.join('').replaceAll(/[^\p{L}\p{N}]/gu, '').length;
  const sentence = Math.max(1, text.split(/[.!?:](?:\s|$)|\n/).filter((one) => /\p{L}/u.test(one)).length);
  if (words.length < fewest) return { age: null, words: words.length };
  const grade = automatedReadability({ sentence, word: words.length, character });
  return { age: Math.min(18, Math.max(lowestAge, Math.round(grade) + 5)), words: words.length };
}
