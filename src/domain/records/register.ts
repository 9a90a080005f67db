import type { Staff } from '../people/staff.ts';
import type { CaseFile } from './case-file.ts';
import type { Id } from './id.ts';
import type { ImportAnswer, Registered } from './import-answer.ts';
import type { OpenQuestion } from './import-question.ts';
import type { Kin } from './kin.ts';
import type { Statement } from './statement.ts';

/** The children there are, and what is asked about them, as far as whoever reads it asked for it: else it is empty. */
export interface Register {
  /** Those who have left as well. */
  everyone: Staff | null;
  children: readonly Registered[];
  kin: readonly Kin[];
  questions: readonly OpenQuestion[];
  /** The newest about each thing. */
  answers: readonly ImportAnswer[];
  /** By reference: the children it asked to have read whole. */
  files: ReadonlyMap<string, ReadInFull>;
}

export interface ReadInFull {
  file: CaseFile;
  statements: readonly Statement[];
  /** A forename is kept for them, and can’t be opened: there is no key. */
  forenameIsLost: boolean;
}

/** What to read of it. */
export interface OfRegister {
  children?: true;
  questions?: true | Id;
  answers?: true;
}
