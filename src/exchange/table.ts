import type { z } from 'zod';
import type { Day } from '../domain/case-file.ts';
import type { Cell } from './day-cell.ts';
import { echo } from './echo.ts';
import type { Fault, Place } from './fault.ts';
import type { Gathering } from './gathering.ts';
import { headerKey } from './recognise.ts';

/** A table as a file may carry it: how it is recognised, and how its rows are read. */
export interface Table {
  /** “SSDA903 reviews”. */
  title: string;
  /** Every column it is published with. */
  columns: readonly string[];
  /** The columns by which it is recognised, and without which it is refused. */
  needs: readonly string[];
  /** Begins reading one file. Null: the table is recognised, and not used yet. */
  open: ((file: string, header: readonly Cell[], today: Day) => Intake) | null;
}

/** One file being read. Nothing of it counts until it is gathered, so that a half file leaves no trace. */
export interface Intake {
  take(cells: readonly Cell[], line: number): void;
  /** A row that can’t be told apart into cells. */
  refuse(line: number, problem: string): void;
  readonly rowsUsed: number;
  readonly rowsRefused: number;
  gather(into: Gathering): void;
}

/** What is wrong with a row whose cells each make sense. */
export interface Objection<Row> {
  column: keyof Row & string;
  problem: string;
  /** The row can’t be used at all, whatever the column. */
  refuse?: true;
}

interface Reading<Shape extends z.ZodRawShape> {
  title: string;
  columns: readonly string[];
  needs: readonly string[];
  /** Other names for a column, in other versions of the table. */
  alias?: Partial<Record<keyof Shape & string, readonly string[]>>;
  row: z.ZodObject<Shape>;
  /** The columns without which a row is no use. */
  firm: readonly (keyof Shape & string)[];
  /** The columns whose words may be repeated in a fault: staff and teams, never children. */
  open?: readonly (keyof Shape & string)[];
  check?: (row: z.output<z.ZodObject<Shape>>, today: Day) => readonly Objection<z.output<z.ZodObject<Shape>>>[];
  gather: (rows: readonly Read<z.output<z.ZodObject<Shape>>>[], into: Gathering, file: string) => void;
}

export type Read<Row> = Row & Place;

export const table = <Shape extends z.ZodRawShape>(reading: Reading<Shape>): Table => ({
  title: reading.title,
  columns: reading.columns,
  needs: reading.needs,
  open: (file, header, today) => intake(reading, { file, header, today }),
});

export const notUsedYet = (title: string, columns: readonly string[], needs = columns): Table => ({
  title,
  columns,
  needs,
  open: null,
});

interface Found {
  column: string;
  problem: string;
  refuse?: true;
}

interface Opened {
  file: string;
  header: readonly Cell[];
  today: Day;
}

function intake<Shape extends z.ZodRawShape>(reading: Reading<Shape>, opened: Opened): Intake {
  type Row = z.output<z.ZodObject<Shape>>;
  const at = positions(reading, opened.header);
  const rows: Read<Row>[] = [];
  const faults: Fault[] = [];
  let rowsRefused = 0;

  const fault = (said: Omit<Fault, 'file' | 'says'> & { column: string; says: Cell }) => {
    const says = reading.open?.includes(said.column) ? String(said.says ?? '') : echo(said.says);
    faults.push({ ...said, file: opened.file, says });
  };

  /** Reads a row, leaving out what can’t be used; null when too little is left. */
  function trusted(cells: Record<string, Cell>, line: number, without: readonly string[] = []): Row | null {
    const read = reading.row.safeParse(cells);
    const found: readonly Found[] = read.success
      ? (reading.check?.(read.data, opened.today) ?? []).filter(({ column }) => !without.includes(column))
      : read.error.issues.map(({ path, message }) => ({ column: String(path[0]), problem: message }));
    if (found.length === 0) return read.data ?? null;
    const fatal = found.find(({ column, refuse }) => refuse || reading.firm.includes(column));
    for (const { column, problem } of fatal ? [fatal] : found) {
      fault({ line, column, problem, says: cells[column], kept: fatal ? 'row refused' : 'row kept without this value' });
    }
    if (fatal) return null;
    // Read again without them: a good cell may have been hidden from the check by a bad one.
    const left = found.map(({ column }) => column);
    return trusted({ ...cells, ...Object.fromEntries(left.map((column) => [column, null])) }, line, [...without, ...left]);
  }

  return {
    take(cells, line) {
      const named: Record<string, Cell> = {};
      for (const [column, index] of at) named[column] = index < 0 ? null : cells[index];
      const row = trusted(named, line);
      if (row) rows.push(Object.assign(row, { file: opened.file, line }));
      else rowsRefused += 1;
    },
    refuse(line, problem) {
      rowsRefused += 1;
      faults.push({ file: opened.file, line, column: null, says: '', problem, kept: 'row refused' });
    },
    get rowsUsed() {
      return rows.length;
    },
    get rowsRefused() {
      return rowsRefused;
    },
    gather(into) {
      into.faults.push(...faults);
      reading.gather(rows, into, opened.file);
    },
  };
}

function positions<Shape extends z.ZodRawShape>(reading: Reading<Shape>, header: readonly Cell[]): [string, number][] {
  const keys = header.map(headerKey);
  return Object.keys(reading.row.shape).map((column) => {
    const names = [column, ...(reading.alias?.[column] ?? [])].map(headerKey);
    return [column, keys.findIndex((key) => names.includes(key))];
  });
}
