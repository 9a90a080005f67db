import { writtenCsv } from './written-csv.ts';

/** Something for a person to settle. */
export interface ToSettle {
  /** The child’s reference; null where it is about no one child. */
  child: string | null;
  kind: string;
  question: string;
  /** What an answer names; null where a question is not answered here. */
  about: string | null;
  /** For whoever answers: nothing yet. */
  answer: null;
}

/**
 * Every question and disagreement as a CSV to work through: the report shows the first few of each kind. With its last
 * column filled in it is a file of answers.
 */
export const questionsCsv = (toSettle: readonly ToSettle[]): string =>
  writtenCsv(['child', 'kind', 'question', 'about', 'answer'], toSettle);

/** Of a list from before questions could be answered in it. */
export const formerHeading = 'child,kind,question\r\n';

/** Whether somebody has begun to fill in the last column. */
export const holdsAnswers = (list: string): boolean =>
  list
    .split(/\r?\n/)
    .slice(1)
    .some((line) => line !== '' && !line.endsWith(','));
