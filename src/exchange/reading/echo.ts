import { isBlank } from './day-cell.ts';

/**
 * What a fault may repeat of a cell: dates, numbers and codes. Anything that could be part of a name
 * is described and not repeated, as a fault goes into a file that is passed around.
 */
export function echo(cell: unknown): string {
  if (isBlank(cell)) return '';
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).trim();
  if (text.length > 30) return '(words)';
  if (!/\p{L}/u.test(text) || text.length <= 2) return text;
  return /\d/.test(text) && !/\p{L}{4,}/u.test(text) && !/\p{L}\s+\p{L}/u.test(text) ? text : '(words)';
}
