import { repeatedCell } from '../reading/cells.ts';
import type { CellPlace } from '../reporting/fault.ts';
import { readSpelling, type SpeltKind, spellingKey } from './spelling.ts';

/** Words of the trade that no one code can be read from: somebody is asked, once for all the cells that say the same. */
export interface Unread {
  kind: SpeltKind;
  spelling: string;
}

/** How often a spelling stands in the files, and where first. */
export interface SpellingAsked extends Unread, CellPlace {
  /** As an answer names it. */
  about: string;
  rows: number;
}

/** A cell that holds a code, or words that mean one. */
export const speltCell = (kind: SpeltKind, named: string) =>
  repeatedCell<string | Unread | null>((said) => {
    if (said === '') return null;
    const read = readSpelling(kind, said);
    if (read === 'ask') return { kind, spelling: said };
    if (read === 'none')
      return { problem: `This is no ${kind} of a looked-after child. Correct it in the case system.` };
    return read === 'unknown' ? { problem: `This is not ${named}. Correct it in the case system.` } : read.code;
  });

/** What a question about a spelling is about, and what an answer to it names. */
export const aboutSpelling = ({ kind, spelling }: Unread): string => `${kind}: ${spellingKey(spelling)}`;

/** For a spelling that has been said to mean none. */
export const noCode = 'none';

interface Into {
  answers: { spellings: ReadonlyMap<string, string> };
  spellings: Map<string, SpellingAsked>;
}

/** The code in a cell, or what somebody has answered that its words mean; a blank, and a question, until then. */
export function codeOf({ answers, spellings }: Into, cell: string | Unread | null, { file, line }: CellPlace) {
  if (cell === null || typeof cell === 'string') return cell;
  const about = aboutSpelling(cell);
  const answer = answers.spellings.get(about);
  if (answer !== undefined) return answer === noCode ? null : answer;
  const asked = spellings.get(about);
  if (asked) asked.rows += 1;
  else spellings.set(about, { ...cell, about, rows: 1, file, line });
  return null;
}
