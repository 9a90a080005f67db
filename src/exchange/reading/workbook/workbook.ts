import { readFile, stat } from 'node:fs/promises';
import readSheets from 'read-excel-file/node';
import { tables } from '../../index.ts';
import type { FileReport } from '../../said.ts';
import { DatesExchanged } from '../date-order.ts';
import { type Cell, isBlank } from '../day-cell.ts';
import type { FoundFile } from '../find-files.ts';
import { finish, sentBack } from '../finish-file.ts';
import type { Gathering } from '../gathering.ts';
import { Unrecognised } from '../heading.ts';
import { type RowReader, readRows } from '../rows.ts';
import { Unreadable } from '../unreadable.ts';
import { type Mended, mended } from './mended-sheet.ts';
import { unpacked } from './unpack.ts';
import { digitsShown, listedSheets } from './workbook-parts.ts';

const mostBytes = 60_000_000;

type Rows = readonly (readonly Cell[])[];

interface SheetRead extends Mended {
  name: string;
  isHidden: boolean;
}

/** Every sheet of an .xlsx. A workbook is read whole, so a very large one is sent back to be a CSV. */
async function sheetsOf(path: string): Promise<readonly SheetRead[]> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new Unreadable('It is a workbook of more than 60 MB. Save the sheet as a CSV.');
  try {
    const { parts, zip } = await unpacked(await readFile(path));
    const read = await readSheets(zip);
    const listed = listedSheets(parts);
    const digits = digitsShown(parts);
    return read.map(({ sheet, data }, at) => ({
      name: sheet,
      isHidden: listed[at]?.isHidden ?? false,
      ...mended((data as Rows | undefined) ?? [], listed[at]?.xml ?? '', digits),
    }));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('It is not a workbook that can be opened. Save it again as .xlsx without a password.');
  }
}

/** Reads every sheet that carries a table we know and that whoever opens the workbook sees. */
export async function readWorkbook(
  file: FoundFile,
  gathering: Gathering,
  onRows: (rows: number) => void,
): Promise<FileReport[]> {
  const sheets = await sheetsOf(file.path);
  const read: FileReport[] = [];
  const leftAlone: FileReport[] = [];
  const hidden: string[] = [];
  for (const { name: sheet, rows, isHidden, filled } of sheets) {
    const name = `${file.name}, ${sheet}`;
    const leave = (why: string) => void leftAlone.push(sentBack({ name }, why, true));
    try {
      const reader = readRows({ file: name, tables, today: gathering.today, ragged: true });
      for (const [index, row] of rows.entries()) reader.take(row, index + 1);
      if (isHidden) {
        hidden.push(sheet);
        leave(`It holds ${titleOf(reader)}, but is a hidden sheet, and those are not read. Unhide it to have it read.`);
        continue;
      }
      read.push(withMerged(finish(reader, gathering), filled));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      if (error instanceof DatesExchanged && !isHidden) gathering.exchanged.set(file.folder, name);
      if (isHidden) leave('It is a hidden sheet, and those are not read.');
      else if (error instanceof Unrecognised ? error.isOurs : !rows.every((row) => row.every(isBlank)))
        read.push(sentBack({ name }, error.message, false));
      else leave('It is not a sheet that this service reads.');
    }
    onRows(rows.length);
  }
  if (read.length > 0) return [...read, ...leftAlone];
  if (hidden.length > 0) {
    throw new Unrecognised(`What this service reads of it is hidden: unhide the sheet ${hidden.join(', ')}.`, true);
  }
  throw new Unrecognised('It has no sheet that this service reads.', false);
}

const titleOf = (reader: RowReader) => reader.finish().report.what ?? '';

const withMerged = (report: FileReport, filled: boolean): FileReport =>
  filled && report.state === 'used'
    ? { ...report, why: `${report.why ?? ''} Its merged cells were read for every row they cover.`.trim() }
    : report;
