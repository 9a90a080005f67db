import type { Day } from '../domain/time/day.ts';
import { dateInWords } from '../domain/wording/words.ts';
import type { CellObjection } from './reading/table-of.ts';

/** Objects to a day that is still to come. */
export const notYet = <Column extends string>(
  column: Column,
  day: Day | null,
  today: Day,
): readonly ObjectionTo<Column>[] =>
  day !== null && day > today
    ? [
        {
          column,
          problem: `Dated ${dateInWords(day)}, which has not happened yet. Correct the date in the case system.`,
        },
      ]
    : [];

/** Objects to a day before the day it can’t come before. */
export const notBefore = <Column extends string>(
  column: Column,
  day: Day | null,
  { earliest, problem }: { earliest: Day | null; problem: string },
): readonly ObjectionTo<Column>[] => (day !== null && earliest !== null && day < earliest ? [{ column, problem }] : []);

/** Objects to a blank where the row means nothing without it. */
export const present = <Column extends string>(
  column: Column,
  value: unknown,
  problem: string,
): readonly ObjectionTo<Column>[] => (value === null ? [{ column, problem }] : []);

type ObjectionTo<Column extends string> = CellObjection<Record<Column, unknown>>;
