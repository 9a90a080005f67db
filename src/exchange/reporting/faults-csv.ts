import type { Fault } from './fault.ts';
import { writtenCsv } from './written-csv.ts';

/** Every fault as a CSV to work through in the case system, oldest line first. */
export const faultsCsv = (faults: readonly Fault[]): string =>
  writtenCsv(['file', 'line', 'column', 'says', 'problem', 'kept'], faults);
