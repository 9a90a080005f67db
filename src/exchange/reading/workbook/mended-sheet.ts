import { Broken, brokenIn, formulaWithoutValue, underMerged } from '../broken-cell.ts';
import { type Cell, isBlank } from '../day-cell.ts';
import { Unreadable } from '../unreadable.ts';
import { readXml } from '../xml.ts';
import { placeOf } from './sheet-size.ts';

/** A sheet’s rows with what its reader left blank, and whether merged cells were filled. */
export interface Mended {
  rows: readonly (readonly Cell[])[];
  filled: boolean;
}

/** What can only be seen in the XML: most sheets have none of it, and are not read twice. */
const mayNeedIt = /[<:](?:f|mergeCell)[\s>/]|\bt\s*=\s*["']e["']/;

/**
 * The reader of workbooks gives nothing for a formula without its value, for an error and for what a merged cell
 * covers, and a number without the zeros that it is shown with. Each is put back, or becomes a cell that is a fault.
 */
export function mended(rows: readonly (readonly Cell[])[], xml: string, digits: ReadonlyMap<string, number>): Mended {
  if (digits.size === 0 && !mayNeedIt.test(xml)) return { rows, filled: false };
  const wide = rows.map((row) => [...row]);
  const merged: string[] = [];
  readCells(xml, {
    cell: (found) => put(wide, placeOf(found.place), putBack(found, digits)),
    merged: (range) => merged.push(range),
  });
  return { rows: wide, filled: fill(wide, merged) };
}

/** A cell as it stands in the XML. */
interface FoundCell {
  place: string;
  type: string;
  style: string;
  isFormula: boolean;
  /** Null: there is none, as distinct from one that is empty. */
  value: string | null;
}

function readCells(xml: string, told: { cell(found: FoundCell): void; merged(range: string): void }) {
  let found: FoundCell | null = null;
  readXml(xml, {
    open(name, { r = '', t = 'n', s = '', ref = '' }) {
      if (name === 'c') found = { place: r, type: t, style: s, isFormula: false, value: null };
      else if (name === 'f' && found) found.isFormula = true;
      else if (name === 'mergeCell') told.merged(ref);
    },
    close(name, text) {
      if (name === 'v' && found) found.value = text;
      if (name !== 'c' || !found) return;
      told.cell(found);
      found = null;
    },
  });
}

/** What the reader lost of a cell; null where it lost nothing. */
function putBack({ type, style, isFormula, value }: FoundCell, digits: ReadonlyMap<string, number>): Cell {
  if (type === 'e') return anError(value ?? '');
  // A formula may answer with no words: that is a blank, and Excel says so with a value that is empty.
  if (isFormula && !value && !(type === 'str' && value === '')) return formulaWithoutValue;
  const shown = digits.get(style);
  return shown !== undefined && type === 'n' && /^\d+$/.test(value ?? '') ? (value ?? '').padStart(shown, '0') : null;
}

const anError = (value: string): Cell => (isBlank(value) && value !== '' ? null : (brokenIn(value) ?? unknownError));
const unknownError = new Broken('', brokenIn('#ERROR!')?.problem ?? '');

type Place = ReturnType<typeof placeOf>;

function put(rows: Cell[][], place: Place, cell: Cell) {
  if (cell === null || place === null) return;
  while (rows.length <= place.row) rows.push([]);
  const row = rows[place.row] as Cell[];
  while (row.length <= place.column) row.push(null);
  row[place.column] = cell;
}

/** As many as a sheet may have cells. */
const mostCovered = 4_000_000;
const tooManyMerged = new Unreadable('It has too many merged cells. Unmerge them, or save the sheet as a CSV.');

/** Down a column, a merged cell says the same of every row it covers. Across columns it says two things at once. */
function fill(rows: Cell[][], ranges: readonly string[]): boolean {
  const hasWords = rows.map((row) => !row.every(isBlank));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const merged = ranges.flatMap((range) => within(range, rows.length, width));
  if (merged.reduce((sum, { cells }) => sum + cells, 0) > mostCovered) throw tooManyMerged;
  let filled = false;
  for (const { name, from, to } of merged) {
    const cell = rows[from.row]?.[from.column];
    if (isBlank(cell)) continue;
    for (let row = from.row; row <= to.row; row += 1) {
      // A row that is only twice as high.
      if (!hasWords[row]) continue;
      for (let column = from.column; column <= to.column; column += 1) {
        if (!isBlank(rows[row]?.[column])) continue;
        const isBelow = column === from.column;
        put(rows, { row, column }, isBelow ? cell : underMerged(name));
        filled ||= isBelow;
      }
    }
  }
  return filled;
}

/** `A2:B5`, as far as the sheet goes. */
function within(range: string, height: number, width: number) {
  const [name = '', last = name] = range.split(':');
  const [from, end] = [placeOf(name), placeOf(last)];
  if (!from || !end) return [];
  const to = { row: Math.min(end.row, height - 1), column: Math.min(end.column, width - 1) };
  return [{ name, from, to, cells: Math.max(0, to.row - from.row + 1) * Math.max(0, to.column - from.column + 1) }];
}
