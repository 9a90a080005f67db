import type { Day } from '../../domain/time/day.ts';
import { count } from '../../domain/wording/words.ts';
import type { FileReport } from '../said.ts';
import { type Cell, isBlank } from './day-cell.ts';
import { type Heading, headingOf } from './heading.ts';
import type { Intake } from './intake.ts';
import { isNoRow } from './no-row.ts';
import { someOf } from './recognise.ts';
import { hasRunOn, ranOn } from './run-on.ts';
import type { Table } from './table.ts';
import { Unreadable } from './unreadable.ts';

/** One table being read from a CSV or a sheet: what was recognised, and its rows so far. */
export interface RowReader {
  /** `lastLine`: where the row ends, when quotation marks run it over several lines. */
  take(cells: readonly Cell[], line: number, lastLine?: number): void;
  /** Whether its column names have been found, and are ours. */
  readonly isRecognised: boolean;
  /** Throws when the file turns out to be half a file. */
  finish(): { report: FileReport; intake: Intake | null };
}

interface Reading {
  file: string;
  tables: readonly Table[];
  today: Day;
  ragged: boolean;
}

const aboveHeading = 'This line stands above the column names and was not read. Take it out if it is only a title.';

/** A `ragged` table (a sheet) may have rows of any width. */
export function readRows({ file, tables, today, ragged }: Reading): RowReader {
  const looking = headingOf(tables, ragged);
  let width = 0;
  let heading: Heading | null = null;
  let intake: Intake | null = null;
  let lastRowIsShort: number | null = null;
  const noRows = new Set<string>();

  function begin(found: Heading) {
    heading = found;
    width = found.cells.length;
    intake = found.table.open?.(file, found.cells, today) ?? null;
    for (const line of found.unreadLines) intake?.refuse(line, aboveHeading);
  }

  function take(cells: readonly Cell[], line: number, lastLine = line) {
    if (cells.every(isBlank)) return;
    if (isNoRow(cells)) return void noRows.add(String(cells[0]).trim());
    if (heading === null) {
      const found = looking.take(cells, line, lastLine);
      return found && begin(found);
    }
    const short = !ragged && cells.length < width;
    lastRowIsShort = short && lastLine === line ? cells.length : null;
    const fits = ragged || (!short && cells.slice(width).every(isBlank));
    if (lastLine > line && (!fits || hasRunOn(cells, width))) intake?.refuse(line, ranOn(line, lastLine));
    else if (fits) intake?.take(cells, line);
    else
      intake?.refuse(
        line,
        `This line has ${count(cells.length, 'column')} and the line of column names has ${width}. Check its commas.`,
      );
  }

  return {
    take,
    get isRecognised() {
      return heading !== null;
    },
    finish() {
      const { table, unread } = heading ?? looking.end();
      if (lastRowIsShort !== null) {
        throw new Unreadable(
          `Its last line has ${count(lastRowIsShort, 'column')} and its first line has ${width}: ` +
            'the end of the file is missing. Export it again.',
        );
      }
      intake?.judge();
      return { report: reportOf(file, table, { unread, intake, noRows: [...noRows] }), intake };
    },
  };
}

function reportOf(
  file: string,
  table: Table,
  { intake, unread, noRows }: { unread: string[]; intake: Intake | null; noRows: string[] },
): FileReport {
  const why = [
    unread.length === 1 ? `Its column ${unread[0]} was not read.` : `Its columns ${someOf(unread)} were not read.`,
    `It has words that are no row, and were passed over: ${someOf(noRows)}.`,
  ].filter((_, at) => [unread, noRows][at]?.length);
  return {
    file,
    what: table.title,
    state: intake ? 'used' : 'not used yet',
    why: intake && why.length > 0 ? why.join(' ') : null,
    rowsUsed: intake?.rowsUsed ?? 0,
    rowsRefused: intake?.rowsRefused ?? 0,
  };
}
