import type { Day } from '../time/day.ts';
import type { Id } from './id.ts';

/** Something an import can’t tell, as it is kept until somebody answers it or a later import knows. */
export interface ImportQuestionKept {
  id: Id;
  /** As the report groups it: “start of care unknown”. */
  kind: string;
  /** The child’s, where it is about one. */
  reference: string | null;
  /** Every child it names: it is shown only to whoever may see them all. */
  named: readonly string[];
  says: string;
  /** What an answer names: two ids, or words in place of a code. */
  about: string | null;
  /** Of a period of care: the first day on which it is known. */
  periodOn: Day | null;
  askedOn: Day;
}

/** The same, as it is found in the records. */
export interface OpenQuestion extends ImportQuestionKept {
  /** The child it is about, where there is one. */
  childId: Id | null;
  initials: string | null;
  /** It names a child who is restricted, or whom nobody knows. */
  isGuarded: boolean;
}
