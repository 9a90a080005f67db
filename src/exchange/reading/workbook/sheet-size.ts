import { Unreadable } from '../unreadable.ts';

/** The reader fills every row up to the widest, so that one cell far out costs as much as all up to it. */
const mostCells = 4_000_000;
/** Excel’s own. */
const mostRows = 1_048_576;

const tooWide = new Unreadable('It has a sheet of more than 4 million cells. Save the rows that matter as a CSV.');

/**
 * Refuses a part of a workbook that would be a larger sheet than fits. Every attribute called `r`, wherever it stands,
 * is taken for the place of a row or a cell, but the name of a namespace: none that the reader believes can be hidden.
 */
export function boundSheet(part: Uint8Array): void {
  const text = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
  if (!text.includes('sheetData')) return;
  let lastRow = 0;
  let columns = 1;
  for (const [, double, single] of text.matchAll(/(?<![\w.-]|xmlns:)r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const [, letters, number] = (double ?? single ?? '').match(/^([A-Z]{0,3})(\d{1,7})$/) ?? [];
    if (letters === undefined || number === undefined) throw tooWide;
    lastRow = Math.max(lastRow, Number(number));
    columns = Math.max(columns, columnOf(letters));
  }
  // Rows need not say their place: there are at most as many as begin, after the last that does.
  const rows = lastRow + Array.from(text.matchAll(/<(?:[\w.-]+:)?row(?![\w.-])/g), () => 1).length;
  if (rows > 2 * mostRows || rows * columns > 2 * mostCells) throw tooWide;
}

/** Where `B7` is, counting from nought; null where it is no place in a sheet. */
export function placeOf(place: string): { row: number; column: number } | null {
  const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [];
  if (letters === undefined || number === undefined || Number(number) === 0) return null;
  return { row: Number(number) - 1, column: columnOf(letters) - 1 };
}

const columnOf = (letters: string) => [...letters].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0);
