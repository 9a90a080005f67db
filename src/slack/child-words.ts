import type { ChildKey } from '../casework/perform/action.ts';
import { idFrom } from '../domain/records/id.ts';
import { Refusal } from '../domain/records/refusal.ts';
import { knownWords } from '../domain/wording/known-words.ts';
import { ordinaryOpenings } from '../domain/wording/ordinary-openings.ts';
import { isReference } from '../domain/wording/reference.ts';
import { isFirstName } from './first-names.ts';

/** A child as somebody may write one: our id (in a button), the council’s reference, or initials. */
export type ChildWords = { key: ChildKey } | { initials: string };

const initials = /^(\p{L}\.?){1,4}$/u;

/** Letters only, capitals: “k.m.” and “KM” are the same initials. */
export const plainInitials = (written: string) => written.replace(/[^\p{L}]/gu, '').toUpperCase();

/**
 * Reads the words after a verb as a child. A reference has a figure in it; up to four letters are initials; what looks
 * like a name is refused as one, and goes no further (ruling Slack 6).
 */
export function childFrom(words: readonly string[]): ChildWords {
  const [first = '', ...rest] = words;
  const together = words.join('');
  if (first === '') throw new Refusal('Say which child, by reference or initials.');
  const id = idFrom(first);
  if (id !== null && rest.length === 0) return { key: { id } };
  if (/\d/.test(first) && rest.length === 0) {
    const references = spellings(first).filter(isReference);
    if (references.length > 0) return { key: { references } };
    throw neither();
  }
  if (isNameTyped(words)) throw nameTyped();
  if (words.every((word) => /\d/.test(word))) throw new Refusal('That is more than one child. Ask for one at a time.');
  if (initials.test(together)) return { initials: plainInitials(together) };
  throw neither();
}

const neither = () =>
  new Refusal('That is neither a reference nor initials, so I can’t tell which child. What you typed was not stored.');

export const nameTyped = () =>
  new Refusal(
    'For children’s privacy I don’t search by name. Use the reference or initials. ' + 'What you typed was not stored.',
  );

/** A first name in what was typed; or words that are all written as a name is, and are none that everybody knows. */
export function isNameTyped(words: readonly string[]): boolean {
  const letters = words.filter((word) => /^\p{L}[\p{L}'’-]+\.?$/u.test(word)).filter(isWritten);
  if (letters.some((word) => word.split(/['’.-]/).some(isFirst))) return true;
  return letters.length > 0 && letters.length === words.length && letters.every(isCapital);
}

/** “KM” and “km” are initials: a name has three letters or more, and is not all capitals when it is as short as those. */
const isWritten = (word: string) => word.length > 2 && !(word.length < 5 && word === word.toUpperCase());
const isFirst = (part: string) => part.length > 2 && !isKnown(part) && isFirstName(part.toLowerCase());
const isCapital = (word: string) => /^\p{Lu}/u.test(word) && !isKnown(word);
const isKnown = (word: string) => knownWords.has(word.toLowerCase()) || ordinaryOpenings.has(word.toLowerCase());

// “CLA-2041” is how a reference is shown; the council’s own file may or may not write it so.
const spellings = (written: string) => [...new Set([written, written.toUpperCase(), written.replace(/^cla-?/i, '')])];
