import type { Day } from '../time/day.ts';
import type { Id } from './id.ts';
import type { Source } from './source.ts';

/**
 * What one source says of one child’s history, in its own words: kept beside the history itself, so that what is said
 * now can be told from what was said before. Only an import reads them.
 */
export interface Statement {
  id: Id;
  childId: Id;
  source: Source;
  /** What of the history it speaks of: a later statement of the same slice takes its place. */
  slice: string;
  /** Of statements from one source, a higher place was heard later and is believed before a lower. */
  place: number;
  /** It was made on this day or later; null where nothing in it has a date. */
  asOf: Day | null;
  /** The latest day that a second child’s rows in the same file reach too. */
  firmTo: Day | null;
  /** The day in the file’s name. */
  namedFor: Day | null;
  /** What it says, as JSON: text, so that the same words are the same statement. */
  says: string;
  /** The day on which these words were first read. */
  readOn: Day;
}
