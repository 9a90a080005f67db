import { onOneLine } from '../wording/readable.ts';

/** What a manager who disagrees says: three answers, kept as one note. */
export interface Disagreement {
  because: string;
  instead: string;
  /** “The social worker” */
  tells: string;
}

const label = '\nInstead: ';
const ending = ' will tell the child.';

export const disagreementNote = ({ because, instead, tells }: Disagreement): string =>
  `${onOneLine(because)}${label}${onOneLine(instead)}\n${tells}${ending}`;

/** What they would do instead; null where a note does not say. */
export function insteadIn(note: string): string | null {
  const from = note.indexOf(label) + label.length;
  const to = note.lastIndexOf('\n');
  return from >= label.length && from <= to && note.endsWith(ending) ? note.slice(from, to) : null;
}
