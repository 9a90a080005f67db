import { Broken } from './broken-cell.ts';
import { isBlank } from './day-cell.ts';

const errors = /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#{1,29})$/i;

/**
 * What a fault may repeat of a cell: dates, numbers and codes. Anything that could be part of a name
 * is described and not repeated, as a fault goes into a file that is passed around.
 */
export function echo(cell: unknown): string {
  if (isBlank(cell)) return '';
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (cell instanceof Broken) return echo(cell.says);
  const text = String(cell).trim();
  if (errors.test(text)) return text;
  if (text.length > 30) return '(words)';
  if (!/\p{L}/u.test(text) || text.length <= 2) return text;
  return /\d/.test(text) && !/\p{L}{4,}/u.test(text) && !/\p{L}\s+\p{L}/u.test(text) ? text : '(words)';
}
