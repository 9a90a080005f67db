import { onOneLine } from '../../domain/wording/readable.ts';
/** Rows as a CSV for a spreadsheet, under the columns named. */
export const writtenCsv = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => quoted(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');

/** A cell that begins like a formula, in full-width signs too, is kept from being one when a spreadsheet opens it. */
function quoted(value: string | number | null): string {
  const text = onOneLine(String(value ?? '')).replace(/^\s*[=+\-@＝＋－＠]/, "'$&");
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
