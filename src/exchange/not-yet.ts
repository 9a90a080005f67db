import type { Day } from '../domain/case-file.ts';
import { dateInWords } from '../domain/words.ts';
import type { Objection } from './table.ts';

/** Objects to a day that is still to come. */
export const notYet = <Column extends string>(column: Column, day: Day | null, today: Day): readonly ObjectionTo<Column>[] =>
  day !== null && day > today
    ? [{ column, problem: `Dated ${dateInWords(day)}, which has not happened yet. Correct the date in the case system.` }]
    : [];

type ObjectionTo<Column extends string> = Objection<Record<Column, unknown>>;
