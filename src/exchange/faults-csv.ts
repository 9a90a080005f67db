import type { Fault } from './fault.ts';

const columns = ['file', 'line', 'column', 'says', 'problem', 'kept'] as const;

/** Every fault as a CSV to work through in the case system, oldest line first. */
export const faultsCsv = (faults: readonly Fault[]): string =>
  [columns.join(','), ...faults.map((fault) => columns.map((column) => quoted(fault[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

/** A cell that begins like a formula is kept from being one when a spreadsheet opens the file. */
function quoted(value: string | number | null): string {
  const text = String(value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
