import { type Cell, isBlank } from './day-cell.ts';

/** What programs that query databases write round the rows they were asked for. */
const saidByTheDatabase = [
  /^\(?\d+ rows?(?:\(s\))?(?: (?:affected|selected|returned))?\)?\.?$/i,
  /^Completion time: [\d:T.+-]+$/i,
  /^Warning: Null value is eliminated by an aggregate or other SET operation\.$/i,
  // Excel’s own line, that says which separator follows.
  /^sep=.$/i,
];

/** The database’s own words, or the line it draws under the names of columns: no row of anybody’s, and no loss. */
export function isNoRow(cells: readonly Cell[]): boolean {
  const [first] = cells;
  if (typeof first !== 'string' || !/[ =]|--/.test(first)) return false;
  if (/^\s*--/.test(first)) return cells.every((cell) => isBlank(cell) || /^-+$/.test(String(cell).trim()));
  const words = first.trim();
  return saidByTheDatabase.some((fits) => fits.test(words)) && cells.slice(1).every(isBlank);
}
