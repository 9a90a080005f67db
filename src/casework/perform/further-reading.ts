import type { Look } from '../../domain/people/look.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { Transaction } from '../../store/store.ts';
import { type PageOf, placeIn, rowsOnPage } from './page-of.ts';

/** What can be read of a child besides the case file. An action is given what it asks for, and nothing else. */
export interface FurtherReading {
  /** For the letters alone. Null where none is kept. */
  forename: string | null;
  /** One page of the audit’s rows about the child. */
  looks: PageOf<Look>;
  /** Brothers and sisters, parent and children, whoever may see them: an action leaves out whom its person may not. */
  relatives: readonly CaseFile[];
}

/** What an action asks for, and how much of it. */
export interface FurtherAsked {
  forename?: true;
  /** The page. */
  looks?: number;
  relatives?: true;
}

type Readings = {
  [Name in keyof FurtherReading]: (tx: Transaction, childId: Id, asked: FurtherAsked) => Promise<FurtherReading[Name]>;
};

const readings: Readings = {
  forename: ({ forenames }, childId) => forenames.of(childId),
  relatives: (tx, childId) => tx.relatives(childId),
  looks: async ({ looks }, childId, { looks: page = 1 }) => {
    const { from, ...place } = placeIn(await looks.count(childId), page);
    return { ...place, rows: await looks.at(childId, from, rowsOnPage) };
  },
};

export async function readFurther(tx: Transaction, childId: Id, asked: FurtherAsked): Promise<Partial<FurtherReading>> {
  const read: Partial<FurtherReading> = {};
  for (const name of Object.keys(readings) as (keyof FurtherAsked)[]) {
    if (asked[name] !== undefined) Object.assign(read, { [name]: await readings[name](tx, childId, asked) });
  }
  return read;
}
