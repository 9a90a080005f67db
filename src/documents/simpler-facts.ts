import type { LetterFacts } from '../casework/letters/letter-facts.ts';
import { type Simpler, simplerWords } from '../domain/wording/simpler-words.ts';

/** The facts with jargon swapped in what staff typed, and every swap. What the child said is left as the child said it. */
export function simplerFacts(facts: LetterFacts): { facts: LetterFacts; swapped: Simpler['swapped'] } {
  const swapped: (readonly [string, string])[] = [];
  const simpler = (typed: string): string => {
    const found = simplerWords(typed);
    swapped.push(...found.swapped);
    return found.text;
  };
  const given = (typed: string | null) => (typed === null ? null : simpler(typed));
  return {
    facts: {
      ...facts,
      achievements: given(facts.achievements),
      decisions: facts.decisions.map((one) => ({ ...one, wording: simpler(one.wording) })),
    },
    swapped,
  };
}
