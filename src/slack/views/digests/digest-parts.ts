import type { Day } from '../../../domain/time/day.ts';
import { listed, shortWords } from '../../../domain/wording/words.ts';

/** Digests that could not go out are named in the next; null where there were none. */
export const missedWords = (missed: readonly Day[]): string | null =>
  missed.length === 0
    ? null
    : `No digest could be sent on ${listed(missed.map(shortWords))}. What was in ${missed.length === 1 ? 'it' : 'them'} is here if it still matters.`;
