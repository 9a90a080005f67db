import type { z } from 'zod';
import type { Day } from '../../domain/time/day.ts';
import type { Cell } from './day-cell.ts';
import { type Intake, intake } from './intake.ts';
import type { TableOf } from './table-of.ts';

/** A table as a file may carry it: how it is recognised, and how its rows are read. */
export interface Table {
  /** “SSDA903 reviews”. */
  title: string;
  /** Every column it is published with. */
  columns: readonly string[];
  /** The columns by which it is recognised, and without which it is refused. */
  needs: readonly string[];
  /** The columns that are read, by every name they have: the others may be there twice. */
  reads: readonly string[];
  /** Begins reading one file. Null: the table is recognised, and not used yet. */
  open: ((file: string, header: readonly Cell[], today: Day) => Intake) | null;
}

export const table = <Shape extends z.ZodRawShape>(reading: TableOf<Shape>): Table => ({
  title: reading.title,
  columns: reading.columns,
  needs: reading.needs,
  reads: Object.keys(reading.row.shape).flatMap((column) => [column, ...(reading.alias?.[column] ?? [])]),
  open: (file, header, today) => intake(reading, { file, header, today }),
});

export const notUsedYet = (title: string, columns: readonly string[], needs = columns): Table => ({
  title,
  columns,
  needs,
  reads: [],
  open: null,
});
