import { type ObjectionTo, objection } from '../../../domain/records/objection-to.ts';
import { type NamesKnown, namesIn } from '../../../domain/wording/plain-words.ts';

/** The one thing that is refused: a name, which would follow the decision everywhere. */
export function nameFoundInWords<Question extends string>(
  about: Question,
  words: string | null,
  known: NamesKnown,
): ObjectionTo<Question>[] {
  const [name] = namesIn(words ?? '', known);
  return name === undefined ? [] : [objection(about, `“${name}” looks like a name. Use initials, or a role.`)];
}
