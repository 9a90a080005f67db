/** Something in a file that could not be used: where it is, what is so, and what became of the row. */
export interface Fault {
  file: string;
  /** The line of the CSV, or the row of the sheet, counting from 1 as the reader’s own program does. */
  line: number;
  column: string | null;
  /** What the cell says; never a child’s name. */
  says: string;
  /** What is so and what to do, in a sentence. */
  problem: string;
  kept: 'row refused' | 'row kept without this value';
}

/** Where a row was read. */
export interface CellPlace {
  file: string;
  line: number;
}
