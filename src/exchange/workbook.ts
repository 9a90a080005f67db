import { readFile, stat } from 'node:fs/promises';
import readWorkbook, { type Row, type Sheet } from 'read-excel-file/node';
import { Unreadable } from './unreadable.ts';

const mostBytes = 60_000_000;

/** Every sheet of an .xlsx. A workbook is read whole, so a very large one is sent back to be a CSV. */
export async function readWorkbookSheets(path: string): Promise<readonly Sheet[]> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new Unreadable('It is a workbook of more than 60 MB. Save the sheet as a CSV.');
  try {
    return await readWorkbook(await readFile(path));
  } catch {
    throw new Unreadable('It is not a workbook that can be opened. Save it again as .xlsx without a password.');
  }
}

export type { Row, Sheet };
