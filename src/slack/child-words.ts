import type { ChildKey } from '../casework/perform/action.ts';
import { idFrom } from '../domain/records/id.ts';
import { Refusal } from '../domain/records/refusal.ts';
import { isReference } from '../domain/wording/reference.ts';

/** A child as somebody may write one: our id (in a button), the council’s reference, or initials. */
export type ChildWords = { key: ChildKey } | { initials: string };

const initials = /^(\p{L}\.?){1,4}$/u;

/** Letters only, capitals: “k.m.” and “KM” are the same initials. */
export const plainInitials = (written: string) => written.replace(/[^\p{L}]/gu, '').toUpperCase();

/**
 * Reads the words after a verb as a child. A reference has a figure in it; up to four letters are initials; anything
 * longer is a name, which is refused and goes no further (ruling Slack 6).
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
    throw new Refusal('Say which child, by reference or initials. What you typed was not stored.');
  }
  if (initials.test(together)) return { initials: plainInitials(together) };
  throw nameTyped();
}

export const nameTyped = () =>
  new Refusal(
    'For children’s privacy I don’t search by name. Use the reference or initials. ' + 'What you typed was not stored.',
  );

// “CLA-2041” is how a reference is shown; the council’s own file may or may not write it so.
const spellings = (written: string) => [...new Set([written, written.toUpperCase(), written.replace(/^cla-?/i, '')])];
