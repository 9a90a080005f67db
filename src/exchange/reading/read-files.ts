import type { Day } from '../../domain/time/day.ts';
import type { KeptAnswers } from '../answers.ts';
import { tables } from '../index.ts';
import type { FileReport, FilesRead } from '../said.ts';
import { readCensusXml } from './census-xml.ts';
import { readCsv } from './csv.ts';
import { DatesExchanged } from './date-order.ts';
import type { Cell } from './day-cell.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { finish, sentBack, settleWaiting } from './finish-file.ts';
import { finishReading } from './finish-reading.ts';
import { beginFile, beginGathering, type Gathering } from './gathering.ts';
import { type Encoding, kindOfFile } from './kind-of-file.ts';
import { type RowReader, readRows } from './rows.ts';
import { isStranger } from './stranger.ts';
import { knownAsOurs, Unreadable } from './unreadable.ts';
import { readWorkbook } from './workbook/workbook.ts';

export interface Progress {
  file: string;
  bytesRead: number;
  bytesInAll: number;
  rows: number;
}

interface Options {
  /** Nothing dated after it has happened. */
  today: Day;
  /** What was answered to earlier questions. */
  answers?: KeptAnswers;
  onProgress?: (progress: Progress) => void;
}

/** Reads files and folders into what they say of each child. A file that can’t be used leaves no trace but its report. */
export async function readFiles(paths: readonly string[], { today, answers, onProgress }: Options): Promise<FilesRead> {
  const found = await findFiles(paths);
  const gathering = beginGathering(today, answers);
  const files: FileReport[] = [];
  const progress = { bytesRead: 0, bytesInAll: found.reduce((sum, { bytes }) => sum + bytes, 0), rows: 0 };
  for (const file of found) {
    beginFile(gathering, file);
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
  return finishReading(gathering, settleWaiting(gathering, files));
}

/** What is read is held until all of it has been compared: a large council’s is a twentieth of this. */
const mostBytes = 100_000_000;
const tooLarge = 'It is larger than 100 MB. Give the years one at a time.';

type Advance = (bytes: number, rows: number) => void;

async function readOne(file: FoundFile, gathering: Gathering, advance: Advance): Promise<FileReport[]> {
  try {
    const shut = file.bytes > mostBytes ? tooLarge : file.shut;
    const kind = shut === null ? await kindOfFile(file.path) : { refused: shut };
    if ('refused' in kind) throw new Unreadable(kind.refused);
    if (kind.kind === 'workbook') return await readWorkbook(file, gathering, (rows) => advance(0, rows));
    if (kind.kind === 'xml') return await readCensusXml(file, kind.encoding, { gathering, onBytes: advance });
    return [await readOneCsv(file, kind.encoding, { gathering, advance })];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error instanceof DatesExchanged) gathering.exchanged.set(file.folder, file.name);
    return [sentBack(file, error.message, isStranger(file, error))];
  }
}

async function readOneCsv(
  file: FoundFile,
  encoding: Encoding,
  { gathering, advance }: { gathering: Gathering; advance: Advance },
): Promise<FileReport> {
  let reader: RowReader | null = null;
  let rows = 0;
  const takerOf = () => {
    const fresh = readRows({ file: file.name, tables, today: gathering.today, ragged: false });
    reader = fresh;
    return (cells: readonly Cell[], line: number, lastLine: number) => {
      rows += 1;
      fresh.take(cells, line, lastLine);
    };
  };
  const onBytes = (bytes: number) => {
    advance(bytes, rows);
    rows = 0;
  };
  const read = async () => {
    const was = await readCsv(file.path, encoding, { takerOf, onBytes });
    return { was, report: finish(reader, gathering) };
  };
  const { was, report } = await knownAsOurs(() => reader?.isRecognised === true, read);
  if (was !== 'windows-1252' || report.state !== 'used') return report;
  return { ...report, why: `${report.why ?? ''} It is not in UTF-8 and was read as Windows-1252.`.trim() };
}
