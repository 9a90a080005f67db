import type { Day } from '../domain/case-file.ts';
import { readCsv } from './csv.ts';
import type { Cell } from './day-cell.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { finishReading } from './finish-reading.ts';
import { beginGathering, type Gathering } from './gathering.ts';
import { tables } from './index.ts';
import { kindOfFile } from './kind-of-file.ts';
import { recognise } from './recognise.ts';
import { type RowReader, readRows, Unrecognised } from './rows.ts';
import type { FileReport, Reading } from './said.ts';
import { Unreadable } from './unreadable.ts';
import { readWorkbookSheets } from './workbook.ts';

export interface Progress {
  file: string;
  bytesRead: number;
  bytesInAll: number;
  rows: number;
}

interface Options {
  /** Nothing dated after it has happened. */
  today: Day;
  onProgress?: (progress: Progress) => void;
}

/** Reads files and folders into what they say of each child. A file that can’t be used leaves no trace but its report. */
export async function readFiles(paths: readonly string[], { today, onProgress }: Options): Promise<Reading> {
  const found = await findFiles(paths);
  const gathering = beginGathering(today);
  const files: FileReport[] = [];
  const progress = { bytesRead: 0, bytesInAll: found.reduce((sum, { bytes }) => sum + bytes, 0), rows: 0 };
  for (const file of found) {
    gathering.folder = file.folder;
    const before = progress.bytesRead;
    const advance = (bytes: number, rows: number) => {
      progress.bytesRead += bytes;
      progress.rows += rows;
      onProgress?.({ file: file.name, ...progress });
    };
    files.push(...(await readOne(file, gathering, advance)));
    // A file refused half way, or read twice for its encoding, still counts once.
    progress.bytesRead = before + file.bytes;
    advance(0, 0);
  }
  return finishReading(gathering, files);
}

type Advance = (bytes: number, rows: number) => void;

async function readOne(file: FoundFile, gathering: Gathering, advance: Advance): Promise<FileReport[]> {
  try {
    const kind = await kindOfFile(file.path);
    if (typeof kind === 'object') return [sentBack(file, kind.refused, !file.given && !/\.(csv|xlsx?)$/i.test(file.path))];
    return kind === 'csv' ? [await readOneCsv(file, gathering, advance)] : await readOneWorkbook(file, gathering, advance);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const stranger = !file.given && (!/\.(csv|xlsx)$/i.test(file.path) || (error instanceof Unrecognised && !error.near));
    return [sentBack(file, error.message, stranger)];
  }
}

/** Refused; or left alone, when it only happens to lie in the same folder. */
const sentBack = ({ name }: { name: string }, why: string, stranger: boolean): FileReport => ({
  file: name,
  what: null,
  state: stranger ? 'left alone' : 'refused',
  why,
  rowsUsed: 0,
  rowsRefused: 0,
});

async function readOneCsv(file: FoundFile, gathering: Gathering, advance: Advance): Promise<FileReport> {
  let reader: RowReader | null = null;
  let rows = 0;
  const begin = () => {
    const fresh = readRows({ file: file.name, tables, today: gathering.today, ragged: false });
    reader = fresh;
    return (cells: readonly Cell[], line: number) => {
      rows += 1;
      fresh.take(cells, line);
    };
  };
  const encoding = await readCsv(file.path, begin, (bytes) => {
    advance(bytes, rows);
    rows = 0;
  });
  const report = finish(reader, gathering);
  if (encoding === 'utf-8' || report.state !== 'used') return report;
  return { ...report, why: `${report.why ?? ''} It is not in UTF-8 and was read as Windows-1252.`.trim() };
}

function finish(reader: RowReader | null, gathering: Gathering): FileReport {
  if (reader === null) throw new Unreadable('It is empty.');
  const { report, intake } = reader.finish();
  intake?.gather(gathering);
  return report;
}

const headerWithin = 10;

async function readOneWorkbook(file: FoundFile, gathering: Gathering, advance: Advance): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  const strangers: string[] = [];
  for (const { sheet, data } of await readWorkbookSheets(file.path)) {
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
    advance(0, rows.length - at);
  }
  const none = 'It has no sheet that this service reads.';
  if (reports.length === 0) return [sentBack(file, none, !file.given)];
  return [...reports, ...strangers.map((sheet) => sentBack({ name: `${file.name}, ${sheet}` }, none.replace('It has no sheet', 'It is not a sheet'), true))];
}

/** The header may stand under a title. A row that nearly fits is taken, to be refused with its reason. */
function headerRow(rows: readonly (readonly Cell[])[]): number {
  const found = rows.slice(0, headerWithin).map((row) => recognise(row, tables));
  const fits = found.findIndex((one) => 'table' in one);
  return fits >= 0 ? fits : found.findIndex((one) => 'near' in one && one.near);
}
