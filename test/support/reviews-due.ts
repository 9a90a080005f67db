import { duesOf } from '../../src/domain/duties/dues-of.ts';
import type { Due } from '../../src/domain/duties/duty.ts';
import { explain } from '../../src/domain/duties/explain.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { Day } from '../../src/domain/time/day.ts';

/** The day of the last review or, without one, before any day a test speaks of: nothing is overdue unless it says so. */
const sinceThen = ({ reviews }: CaseFile): Day =>
  reviews
    .map(({ completedOn }) => completedOn ?? '')
    .toSorted()
    .at(-1) || '2010-01-01';

/** Every occasion of one duty, oldest first. */
export const duesUnder = (id: string, file: CaseFile, today: Day = sinceThen(file), law = lawOfEngland): Due[] =>
  duesOf(file, today, law).filter(({ duty }) => duty.id === id);

/** The latest occasion of one duty, which a test expects to be there. */
export function lastDueUnder(id: string, file: CaseFile, today: Day = sinceThen(file), law = lawOfEngland): Due {
  const due = duesUnder(id, file, today, law).at(-1);
  if (due === undefined) throw new Error(`${id} does not arise in this case file`);
  return due;
}

/** The working of a date, by the label of each line. */
export const whyOf = (due: Due, law = lawOfEngland): Record<string, string> =>
  Object.fromEntries(explain(due, law).lines.map(({ label, text }) => [label, text]));
