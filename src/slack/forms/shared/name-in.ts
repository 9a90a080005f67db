import { type NamesKnown, namesIn } from '../../../domain/wording/plain-words.ts';

/** The one thing that is refused: a name, which would follow the decision everywhere. */
export function nameIn(key: string, words: string | null, known: NamesKnown): Record<string, string> {
  const [name] = namesIn(words ?? '', known);
  return name === undefined ? {} : { [key]: `“${name}” looks like a name. Use initials, or a role.` };
}
