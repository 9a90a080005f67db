import { isReference } from '../../domain/wording/reference.ts';
import type { Cell } from './day-cell.ts';

/**
 * A quotation mark that nobody closed takes the lines after it into its own cell, up to the next quotation mark. Told
 * from an address on several lines by what it holds: all the commas of the lines it took, and rows’ beginnings.
 */
export function hasRunOn(cells: readonly Cell[], width: number): boolean {
  return cells.some((cell) => {
    if (typeof cell !== 'string' || !cell.includes('\n')) return false;
    const lines = cell.trimEnd().split(/\r?\n/);
    const commas = cell.split(',').length - 1;
    if (lines.length < 2 || commas < (width - 1) * (lines.length - 1)) return false;
    return width <= 4 || lines.slice(1).every((line) => isReference(firstOf(line)));
  });
}

const firstOf = (line: string) => (line.split(',')[0] ?? '').replaceAll('"', '').trim();

export const ranOn = (line: number, lastLine: number) =>
  `A quotation mark that is not closed has run lines ${line} to ${lastLine} together, and none of them was read. Take it out.`;
