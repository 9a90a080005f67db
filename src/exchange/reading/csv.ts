import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Unreadable } from './unreadable.ts';

type TakeRow = (cells: string[], line: number) => void;

/** Not UTF-8 after all: older exports are Windows-1252, which the national validator takes too. */
class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

/** Reads a CSV as a stream, row by row. Answers the encoding it was in. */
export async function readCsv(path: string, takerOf: () => TakeRow, onBytes: (read: number) => void) {
  try {
    await stream(path, 'utf-8', takerOf(), onBytes);
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw plainly(error);
  }
  try {
    await stream(path, 'windows-1252', takerOf(), onBytes);
  } catch (error) {
    throw plainly(error);
  }
  return 'windows-1252';
}

async function stream(path: string, encoding: string, take: TakeRow, onBytes: (read: number) => void) {
  const rows = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 200_000,
    // Rows are taken here and go no further, so memory stays flat however long the file.
    on_record: (cells: string[], { lines }) => {
      take(cells, lines);
      return null;
    },
  });
  rows.resume();
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 18 }),
    (chunks) => decoded(chunks, encoding, onBytes),
    rows,
  );
}

async function* decoded(chunks: AsyncIterable<Buffer>, encoding: string, onBytes: (read: number) => void) {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new NotUtf8();
    }
  };
  for await (const chunk of chunks) {
    yield decode(chunk);
    onBytes(chunk.length);
  }
  yield decode();
}

function plainly(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const { lines } = error as CsvError & { lines?: number };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Unreadable('It ends inside quotation marks: part of the file is missing. Export it again.');
  }
  return new Unreadable(`It can’t be read as a CSV from line ${lines ?? 1}. Export it again.`);
}
