import type { z } from 'zod';
import type { Day } from '../domain/case-file.ts';
import type { Cell } from './day-cell.ts';
import type { Place } from './fault.ts';
import type { Gathering } from './gathering.ts';
import { intake } from './intake.ts';

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

export interface TableOf<Shape extends z.ZodRawShape> {
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

export const table = <Shape extends z.ZodRawShape>(reading: TableOf<Shape>): Table => ({
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
