import { readFile, stat } from 'node:fs/promises';
import readSheets, { type Sheet } from 'read-excel-file/node';
import { tables } from '../../index.ts';
import type { FileReport } from '../../said.ts';
import type { Cell } from '../day-cell.ts';
import type { FoundFile } from '../find-files.ts';
import { finish, sentBack } from '../finish-file.ts';
import type { Gathering } from '../gathering.ts';
import { recognise } from '../recognise.ts';
import { readRows } from '../rows.ts';
import { Unreadable } from '../unreadable.ts';
import { unpacked } from './unpack.ts';

const mostBytes = 60_000_000;

/** Every sheet of an .xlsx. A workbook is read whole, so a very large one is sent back to be a CSV. */
async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new Unreadable('It is a workbook of more than 60 MB. Save the sheet as a CSV.');
  try {
    return await readSheets(await unpacked(await readFile(path)));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('It is not a workbook that can be opened. Save it again as .xlsx without a password.');
  }
}

const headerWithin = 10;

/** Reads every sheet that carries a table we know. */
export async function readWorkbook(
  file: FoundFile,
  gathering: Gathering,
  onRows: (rows: number) => void,
): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  const strangers: string[] = [];
  for (const { sheet, data } of await sheetsOf(file.path)) {
    const rows = data as readonly (readonly Cell[])[];
    const name = `${file.name}, ${sheet}`;
    const at = headerRow(rows);
    if (at < 0) {
      strangers.push(sheet);
      continue;
    }
    try {
      const reader = readRows({ file: name, tables, today: gathering.today, ragged: true });
      for (const [index, row] of rows.entries()) if (index >= at) reader.take(row, index + 1);
      reports.push(finish(reader, gathering));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      reports.push(sentBack({ name }, error.message, false));
    }
    onRows(rows.length - at);
  }
  const none = 'It has no sheet that this service reads.';
  if (reports.length === 0) return [sentBack(file, none, !file.given)];
  return [
    ...reports,
    ...strangers.map((sheet) =>
      sentBack({ name: `${file.name}, ${sheet}` }, none.replace('It has no sheet', 'It is not a sheet'), true),
    ),
  ];
}

/** The header may stand under a title. A row that nearly fits is taken, to be refused with its reason. */
function headerRow(rows: readonly (readonly Cell[])[]): number {
  const found = rows.slice(0, headerWithin).map((row) => recognise(row, tables));
  const fits = found.findIndex((one) => 'table' in one);
  return fits >= 0 ? fits : found.findIndex((one) => 'near' in one && one.near);
}
