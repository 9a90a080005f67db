import type { Day } from '../../domain/time/day.ts';
import { count } from '../../domain/wording/words.ts';
import type { FileReport } from '../said.ts';
import { type Cell, isBlank } from './day-cell.ts';
import type { Intake } from './intake.ts';
import { recognise, someOf } from './recognise.ts';
import type { Table } from './table.ts';
import { Unreadable } from './unreadable.ts';

/** One table being read from a CSV or a sheet: what was recognised, and its rows so far. */
export interface RowReader {
  take(cells: readonly Cell[], line: number): void;
  /** Throws when the file turns out to be half a file. */
  finish(): { report: FileReport; intake: Intake | null };
}

interface Reading {
  file: string;
  tables: readonly Table[];
  today: Day;
  ragged: boolean;
}

/** The first row with anything in it is the header. A `ragged` table (a sheet) may have rows of any width. */
export function readRows({ file, tables, today, ragged }: Reading): RowReader {
  let width = 0;
  let table: Table | null = null;
  let unread: string[] = [];
  let intake: Intake | null = null;
  let lastRowIsShort: number | null = null;

  function begin(header: readonly Cell[]) {
    const found = recognise(header, tables);
    if ('refused' in found) throw new Unrecognised(found.refused, found.near);
    ({ table, unread } = found);
    width = header.length;
    intake = table.open?.(file, header, today) ?? null;
  }

  function take(cells: readonly Cell[], line: number) {
    if (cells.every(isBlank)) return;
    if (table === null) return begin(cells);
    lastRowIsShort = !ragged && cells.length < width ? cells.length : null;
    const fits = ragged || (cells.length >= width && cells.slice(width).every(isBlank));
    if (fits) intake?.take(cells, line);
    else
      intake?.refuse(
        line,
        `This line has ${count(cells.length, 'column')} and the first line has ${width}. Check its commas.`,
      );
  }

  return {
    take,
    finish() {
      if (table === null) throw new Unreadable('It is empty.');
      if (lastRowIsShort !== null) {
        throw new Unreadable(
          `Its last line has ${count(lastRowIsShort, 'column')} and its first line has ${width}: ` +
            'the end of the file is missing. Export it again.',
        );
      }
      return { report: reportOf(file, table, { unread, intake }), intake };
    },
  };
}

/** The header is not one we read; `near` when it was clearly meant to be. */
export class Unrecognised extends Unreadable {
  readonly near: boolean;

  constructor(says: string, near: boolean) {
    super(says);
    this.near = near;
  }
}

function reportOf(file: string, table: Table | null, read: { unread: string[]; intake: Intake | null }): FileReport {
  const { intake, unread } = read;
  const extra =
    unread.length === 1 ? `Its column ${unread[0]} was not read.` : `Its columns ${someOf(unread)} were not read.`;
  return {
    file,
    what: table?.title ?? null,
    state: intake ? 'used' : 'not used yet',
    why: intake && unread.length > 0 ? extra : null,
    rowsUsed: intake?.rowsUsed ?? 0,
    rowsRefused: intake?.rowsRefused ?? 0,
  };
}
