import type { Cell } from './day-cell.ts';
import { Unreadable } from './unreadable.ts';

/** Watches one file’s columns of dates for the order in which day and month stand: one cell alone can’t show it. */
export interface DateOrder {
  /** What looks at each cell of one column. */
  watch(column: string): (cell: Cell) => void;
  /**
   * Throws `DatesExchanged`, with the cause and the remedy, where a column shows that day and month are exchanged in it. A
   * column that shows neither order is read day first, as the return asks.
   */
  judge(): void;
  /** It has dates as text, and none of them shows that the day comes first: the files beside it may show more. */
  readonly isUnsure: boolean;
}

/** A file whose days and months can’t be told apart, or stand the other way round. */
export class DatesExchanged extends Unreadable {}

/** What a column has shown. Dates as text: how many can only be day first, only month first, or either. */
interface Shown {
  dayFirst: number;
  monthFirst: number;
  either: number;
  /** Real dates up to the 12th of a month, which may have been exchanged, and after it. */
  realTo12: number;
  realAfter12: number;
  /** One of the first kind and one of the second, as they stand. */
  examples: { dayFirst: string; monthFirst: string };
}

/** One wrong cell is somebody’s slip, and so are a few among very many. */
const several = (these: number, others = 0) => these >= 2 && these * 100 >= these + others;

const again = 'Export it again with the region set to English (United Kingdom)';

export function dateOrder(): DateOrder {
  const columns = new Map<string, Shown>();

  return {
    watch(column) {
      const examples = { dayFirst: '', monthFirst: '' };
      const shown = { dayFirst: 0, monthFirst: 0, either: 0, realTo12: 0, realAfter12: 0, examples };
      columns.set(column, shown);
      return (cell) => {
        if (cell === '') return;
        if (typeof cell === 'string') note(shown, cell);
        else if (cell instanceof Date) noteReal(shown, cell.getTime());
        else if (typeof cell === 'number') noteReal(shown, (cell - daysTo1970) * msPerDay);
      };
    },
    judge() {
      for (const [column, shown] of columns) {
        const why = exchangedIn(column, shown);
        if (why !== null) throw new DatesExchanged(why);
      }
      // Few rows may show it only when their columns are taken together.
      const all = [...columns];
      const monthFirst = all.find(([, shown]) => shown.monthFirst > 0);
      if (monthFirst && several(total(columns, 'monthFirst')) && total(columns, 'dayFirst') === 0)
        throw new DatesExchanged(isMonthFirst(...monthFirst));
    },
    get isUnsure() {
      return total(columns, 'dayFirst') === 0 && total(columns, 'either') > 0;
    },
  };
}

const total = (columns: ReadonlyMap<string, Shown>, of: 'dayFirst' | 'monthFirst' | 'either') =>
  [...columns.values()].reduce((sum, shown) => sum + shown[of], 0);

const msPerDay = 86_400_000;
/** From 30 December 1899, where Excel begins to count. */
const daysTo1970 = 25_569;

// Whatever follows the year: a time, or AM and PM.
const inFigures = /^(?:\s|=")*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](?:\d{4}|\d{2})/;

function note(shown: Shown, text: string) {
  // Nearly every date is `13/05/2026`, and a return has hundreds of thousands.
  if (text.charCodeAt(2) === slash && text.charCodeAt(5) === slash) {
    return noteParts(shown, text, twoDigits(text, 0), twoDigits(text, 3));
  }
  const parts = inFigures.exec(text);
  if (parts) noteParts(shown, parts[0].trim(), Number(parts[1]), Number(parts[2]));
}

const slash = 47;
const twoDigits = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

function noteParts(shown: Shown, text: string, first: number, second: number) {
  if (first <= 12 && second <= 12) {
    shown.either += 1;
  } else if (second <= 12 && first <= 31) {
    shown.dayFirst += 1;
    shown.examples.dayFirst ||= text.slice(0, 10);
  } else if (first <= 12 && second <= 31) {
    shown.monthFirst += 1;
    shown.examples.monthFirst ||= text.slice(0, 10);
  }
}

function noteReal(shown: Shown, at: number) {
  if (new Date(at + 500).getUTCDate() <= 12) shown.realTo12 += 1;
  else shown.realAfter12 += 1;
}

function exchangedIn(column: string, shown: Shown): string | null {
  const { dayFirst, monthFirst, either, realTo12, realAfter12, examples } = shown;
  if (several(monthFirst, dayFirst)) {
    if (dayFirst === 0) return isMonthFirst(column, shown);
    return (
      `Its column ${column} has dates with the day first (${examples.dayFirst}) and with the month first ` +
      `(${examples.monthFirst}), so that none can be relied on. ${again}, and do not open it on another computer first.`
    );
  }
  if (several(dayFirst) && several(realTo12) && realAfter12 + either + monthFirst === 0) {
    return (
      `Its column ${column} has real dates, none after the 12th of a month, and dates kept as text, all after it ` +
      `(${examples.dayFirst}): a spreadsheet set to English (United States) has exchanged day and month in the real ones. ` +
      'Take the file from the case system again, and do not open and save it on that computer.'
    );
  }
  return null;
}

const isMonthFirst = (column: string, { examples, realTo12, realAfter12 }: Shown) =>
  `Its dates are written with the month first (${examples.monthFirst} in ${column}), as a computer set to English ` +
  `(United States) writes them.${realTo12 + realAfter12 > 0 ? ' Others in that column are real dates, which may have day and month exchanged.' : ''} ` +
  `${again}.`;
