import type { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import type { CellPlace } from '../reporting/fault.ts';
import type { Cell } from './day-cell.ts';
import type { Gathering } from './gathering.ts';

/** What is wrong with a row whose cells each make sense. */
export interface CellObjection<Row> {
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
  check?: (row: z.output<z.ZodObject<Shape>>, today: Day) => readonly CellObjection<z.output<z.ZodObject<Shape>>>[];
  /** `refused`: the cells of the rows that can’t be used. */
  gather: (
    rows: readonly Read<z.output<z.ZodObject<Shape>>>[],
    into: Gathering,
    file: string,
    refused: readonly Cells[],
  ) => void;
}

export type Read<Row> = Row & CellPlace;
export type Cells = Readonly<Record<string, Cell>>;
