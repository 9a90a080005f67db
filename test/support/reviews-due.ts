import { duesOf } from '../../src/domain/duties/dues-of.ts';
import type { Due } from '../../src/domain/duties/duty.ts';
import type { CaseFile } from '../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import type { Day } from '../../src/domain/time/day.ts';

/** Before any day a test speaks of, so that nothing is overdue unless the test says what day it is. */
const longAgo = '2010-01-01';

/** Every occasion of one duty, oldest first. */
export const duesUnder = (id: string, file: CaseFile, today: Day = longAgo, law = lawOfEngland): Due[] =>
  duesOf(file, today, law).filter(({ duty }) => duty.id === id);

/** The latest occasion of one duty, which a test expects to be there. */
export function lastDueUnder(id: string, file: CaseFile, today: Day = longAgo, law = lawOfEngland): Due {
  const due = duesUnder(id, file, today, law).at(-1);
  if (due === undefined) throw new Error(`${id} does not arise in this case file`);
  return due;
}
