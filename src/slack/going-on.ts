import { verbFrom } from '../domain/decisions/verbs.ts';
import { readinessItems } from '../domain/readiness/readiness-items.ts';
import { idFrom, type Ours } from '../domain/records/id.ts';
import { Refusal } from '../domain/records/refusal.ts';

/** Words of a button’s line that are no ids, and ours all the same. */
const ourWords: ReadonlySet<string> = new Set([...readinessItems.map(({ name }) => name.replaceAll(' ', '-')), 'undo']);

const isOurs = (word: string): boolean => idFrom(word) !== null || verbFrom(word) !== null || ourWords.has(word);

/** The line they came with, as a button would hold it: what was typed is in it only where it is a word of ours. */
export function lineOf(verb: Ours, words: readonly string[], child: Ours): Ours {
  return ourLine(verb, words.includes(child) ? words : [child, ...words]);
}

/** The same of a line that names its child already. */
export const ourLine = (verb: Ours, words: readonly string[]): Ours => [verb, ...words.filter(isOurs)].join(' ');

/** What an IRO manager may do once they have said why they act for the IRO: the refusal remembers it. */
export function goingOnTo(error: unknown, lineFor: (child: Ours) => Ours): unknown {
  if (!(error instanceof Refusal) || error.next?.step !== 'act for the IRO') return error;
  const { next } = error;
  return new Refusal(error.message, error.field, { ...next, onTo: lineFor(next.child) });
}
