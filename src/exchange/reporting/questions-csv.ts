import { writtenCsv } from './written-csv.ts';

/** Something for a person to settle. */
export interface ToSettle {
  /** The child’s reference; null where it is about no one child. */
  child: string | null;
  kind: string;
  question: string;
}

/** Every question and disagreement as a CSV to work through: the report shows the first few of each kind. */
export const questionsCsv = (toSettle: readonly ToSettle[]): string =>
  writtenCsv(['child', 'kind', 'question'], toSettle);
