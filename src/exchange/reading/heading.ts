import { isReference } from '../../domain/wording/reference.ts';
import { type Cell, isBlank, readDay } from './day-cell.ts';
import { recognise, separatorOf } from './recognise.ts';
import { ranOn } from './run-on.ts';
import type { Table } from './table.ts';
import { Unreadable } from './unreadable.ts';

/** The row that names the columns, and which table it names. */
export interface Heading {
  cells: readonly Cell[];
  table: Table;
  /** Its columns that are not read. */
  unread: string[];
  /** The lines above it that hold something nobody read. */
  unreadLines: number[];
}

/** The header is not one we read; `isOurs` when it was clearly meant to be. */
export class Unrecognised extends Unreadable {
  constructor(says: string, isOurs: boolean) {
    super(says);
    this.isOurs = isOurs;
  }
}

/** It may stand under a title, and no lower than this. */
const within = 20;

/** Looks for the header row among the first rows that hold anything; one that nearly fits is refused with its reason. */
export function headingOf(tables: readonly Table[], isSheet: boolean) {
  const above: { cells: readonly Cell[]; line: number }[] = [];

  /** Throws `Unrecognised`. */
  function end(): never {
    const [first] = above;
    if (first === undefined) throw new Unreadable('It is empty.');
    const row = above.find(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1);
    if (row && looksLikeData(row.cells)) throw new Unrecognised(noHeading, true);
    const found = recognise(first.cells, tables);
    throw new Unrecognised('refused' in found ? found.refused : noHeading, false);
  }

  return {
    /** Null while it has not been found. Throws `Unrecognised` when it will not be. */
    take(cells: readonly Cell[], line: number, lastLine: number): Heading | null {
      const found = recognise(cells, tables);
      if ('table' in found) {
        if (lastLine > line && cells.some(isRunOn)) throw new Unrecognised(ranOn(line, lastLine), true);
        // A sheet has its title in it; what stands over the header of a CSV may be a row that was sorted there.
        const unreadLines = above.filter(({ cells }) => !isSheet || looksLikeData(cells)).map(({ line }) => line);
        return { cells, ...found, unreadLines };
      }
      if (found.near) throw new Unrecognised(found.refused, true);
      if (!isSheet) refuseAnother(cells, line, lastLine);
      if (above.push({ cells, line }) === within) end();
      return null;
    },
    end,
  };

  /** A header row of ours that can’t be read as one. */
  function refuseAnother(cells: readonly Cell[], line: number, lastLine: number) {
    const text = cells.join(',');
    const separator = separatorOf(text, tables);
    if (separator !== null) {
      throw new Unrecognised(`Its columns are separated by ${separator}. Save it as CSV with commas.`, true);
    }
    const isHeader = (row: string) => 'table' in recognise(row.replaceAll('"', '').split(','), tables);
    if (lastLine > line && text.split(/\r?\n/).some(isHeader)) throw new Unrecognised(ranOn(line, lastLine), true);
  }
}

/** The name of a column may stand on several lines; it has no commas as well. */
const isRunOn = (name: Cell) => typeof name === 'string' && name.includes('\n') && name.includes(',');

const noHeading =
  'It begins with a row of data: the line with the names of its columns is missing. Export it with them.';

/** A row of ours has an id and a date. */
function looksLikeData(cells: readonly Cell[]): boolean {
  const isDay = (cell: Cell) => typeof cell !== 'number' && typeof readDay(cell) === 'string';
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.some(isDay) && filled.some((cell) => !isDay(cell) && isReference(String(cell).trim()));
}
