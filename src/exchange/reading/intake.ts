import type { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import { onOneLine } from '../../domain/wording/readable.ts';
import type { Fault } from '../reporting/fault.ts';
import { isOfDays } from './cells.ts';
import { dateOrder } from './date-order.ts';
import type { Cell } from './day-cell.ts';
import { echo } from './echo.ts';
import type { Gathering } from './gathering.ts';
import { headerKey } from './header-key.ts';
import type { Cells, Read, TableOf } from './table-of.ts';
import { Unreadable } from './unreadable.ts';

/** One file being read. Nothing of it counts until it is gathered, so that a half file leaves no trace. */
export interface Intake {
  take(cells: readonly Cell[], line: number): void;
  /** A row that can’t be told apart into cells. */
  refuse(line: number, problem: string): void;
  /** When all of it has been read. Throws `Unreadable` where its columns show what no single cell does. */
  judge(): void;
  /** Whether its dates may be day first or month first, as far as it shows. */
  readonly isUnsure: boolean;
  readonly rowsUsed: number;
  readonly rowsRefused: number;
  gather(into: Gathering): void;
}

interface Found {
  column: string;
  problem: string;
  refuse?: true;
  unsaid?: boolean;
}

interface Opened {
  file: string;
  header: readonly Cell[];
  today: Day;
}

/** Nobody works through more; and a list without an end would fill the memory. */
const mostFaults = 50_000;
const nothingFits =
  'More than 50,000 of its values can’t be used, so nothing of it is. Check that it is the right file.';

/** Reads the rows of one file by one table’s schema: what can be trusted, and a fault for each thing that can’t. */
export function intake<Shape extends z.ZodRawShape>(reading: TableOf<Shape>, opened: Opened): Intake {
  type Row = z.output<z.ZodObject<Shape>>;
  const at = positions(reading, opened.header);
  const rows: Read<Row>[] = [];
  const faults: Fault[] = [];
  const refused: Cells[] = [];
  const order = dateOrder();
  const days = at
    .filter(([column, index]) => index >= 0 && isOfDays(reading.row.shape[column] as object))
    .map(([column, index]) => ({ index, see: order.watch(column) }));
  let rowsRefused = 0;

  const keepFault = (fault: Fault) => {
    if (faults.push(fault) <= mostFaults) return;
    order.judge();
    throw new Unreadable(nothingFits);
  };
  const fault = (said: Omit<Fault, 'file' | 'says'> & { column: string; says: Cell }, unsaid: boolean) => {
    const says = reading.open?.includes(said.column) ? String(said.says ?? '') : echo(said.says);
    keepFault({ ...said, file: opened.file, says: unsaid ? '(not shown)' : printable(says) });
  };

  /** Reads a row, leaving out what can’t be used; null when too little is left. */
  function trusted(cells: Record<string, Cell>, line: number, without: readonly string[] = []): Row | null {
    const read = reading.row.safeParse(cells);
    const found: readonly Found[] = read.success
      ? (reading.check?.(read.data, opened.today) ?? []).filter(
          ({ column, refuse }) => refuse || !without.includes(column),
        )
      : read.error.issues.map(asFound);
    if (found.length === 0) return read.data ?? null;
    const fatal = found.find(({ column, refuse }) => refuse || reading.firm.includes(column));
    const kept = fatal ? 'row refused' : 'row kept without this value';
    for (const { column, problem, unsaid } of fatal ? [fatal] : found) {
      fault({ line, column, problem, says: cells[column], kept }, unsaid === true);
    }
    if (fatal) return null;
    // Read again without them: a good cell may have been hidden from the check by a bad one.
    const left = found.map(({ column }) => column);
    return trusted({ ...cells, ...Object.fromEntries(left.map((column) => [column, null])) }, line, [
      ...without,
      ...left,
    ]);
  }

  return {
    take(cells, line) {
      const named: Record<string, Cell> = {};
      for (const [column, index] of at) named[column] = index < 0 ? null : cells[index];
      for (const { index, see } of days) see(cells[index]);
      const before = faults.length;
      const row = trusted(named, line);
      if (row) {
        rows.push(Object.assign(row, { file: opened.file, line }));
        return;
      }
      rowsRefused += 1;
      refused.push(named);
      // The last fault is why; those before it say that the row was kept.
      faults.splice(before, faults.length - before - 1);
    },
    refuse(line, problem) {
      rowsRefused += 1;
      keepFault({ file: opened.file, line, column: null, says: '', problem, kept: 'row refused' });
    },
    judge: order.judge,
    get isUnsure() {
      return order.isUnsure;
    },
    get rowsUsed() {
      return rows.length;
    },
    get rowsRefused() {
      return rowsRefused;
    },
    gather(into) {
      for (const one of faults) into.faults.push(one);
      reading.gather(rows, into, opened.file, refused);
    },
  };
}

const asFound = (issue: z.core.$ZodIssue): Found => ({
  column: String(issue.path[0]),
  problem: issue.message,
  unsaid: issue.code === 'custom' && issue.params?.unsaid === true,
});

/** A fault is read on a terminal, which obeys characters that can’t be printed. */
const printable = (says: string) => onOneLine(says.replaceAll(/\p{Cc}/gu, '�'));

function positions<Shape extends z.ZodRawShape>(reading: TableOf<Shape>, header: readonly Cell[]): [string, number][] {
  const keys = header.map(headerKey);
  return Object.keys(reading.row.shape).map((column) => {
    const names = [column, ...(reading.alias?.[column] ?? [])].map(headerKey);
    return [column, keys.findIndex((key) => names.includes(key))];
  });
}
