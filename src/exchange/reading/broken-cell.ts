/** A cell with something in it that is no value. It is never read as a blank: a blank says nothing, and this did. */
export class Broken {
  /** What stands in the cell: `#DIV/0!`, or nothing that can be shown. */
  readonly says: string;
  /** What is so and what to do, in a sentence. */
  readonly problem: string;

  constructor(says: string, problem: string) {
    this.says = says;
    this.problem = problem;
  }

  toString() {
    return this.says;
  }
}

export const formulaWithoutValue = new Broken(
  '',
  'This is a formula, and its value was not saved with it. Open the file in Excel, save it, and give it again.',
);

/** A cell under a merged one: what is shown there belongs to another column. */
export const underMerged = (place: string) =>
  new Broken('', `This cell is merged with ${place} and has no value of its own. Unmerge them and fill in both.`);

// Excel’s own and other spreadsheets’, in any language. #N/A is none of them: it says that there is nothing.
const error = /^#(?:\p{L}[\p{L}\d_/]*[!?]|GETTING_DATA)$/iu;
const tooNarrow = /^#{2,}$/;

/** What a spreadsheet shows where it has no value, as text or as a cell; null where this is none of that. */
export function brokenIn(text: string): Broken | null {
  if (text.charCodeAt(0) !== 35) return null;
  if (tooNarrow.test(text)) {
    return new Broken(text, 'The column was too narrow to show this when it was saved. Widen it and save it again.');
  }
  if (!error.test(text)) return null;
  return new Broken(text, 'The spreadsheet has an error here and no value. Correct it there, or leave the cell empty.');
}
