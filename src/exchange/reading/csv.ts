import { pipeline } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import type { Encoding } from './kind-of-file.ts';
import { readText } from './text-of-file.ts';
import { Unreadable } from './unreadable.ts';

/** `lastLine`: a row may run over several. */
type TakeRow = (cells: string[], line: number, lastLine: number) => void;

/**
 * Hands each row on as it is read, so that memory stays flat however long the file. The parser’s own way of doing so
 * tells where it is in an object for each row, which takes it longer than the row.
 */
class Rows extends Parser {
  lastLine = 0;
  readonly #taken: TakeRow;

  constructor(taken: TakeRow) {
    super({ relax_column_count: true, relax_quotes: true, max_record_size: 200_000 });
    this.#taken = taken;
  }

  override push(row: string[] | null): boolean {
    if (row === null) return super.push(null);
    if (this.destroyed) return false;
    const line = this.lastLine + 1;
    this.lastLine = this.info.lines;
    try {
      this.#taken(row, line, this.lastLine);
    } catch (error) {
      this.destroy(error as Error);
    }
    return true;
  }
}

/** Reads a CSV as a stream, row by row. Answers the encoding it was in. */
export function readCsv(
  path: string,
  encoding: Encoding,
  { takerOf, onBytes }: { takerOf: () => TakeRow; onBytes: (read: number) => void },
): Promise<Encoding> {
  return readText(path, encoding, {
    onBytes,
    async read(text, file) {
      const rows = new Rows(takerOf());
      rows.resume();
      try {
        await pipeline(file, text, rows);
      } catch (error) {
        throw plainly(error, rows.lastLine + 1);
      }
    },
  });
}

function plainly(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Unreadable(
      `It ends inside quotation marks that open on line ${line}. Take out a stray one; or export it again, as part of ` +
        'the file is missing.',
    );
  }
  const cause = error.code === 'CSV_MAX_RECORD_SIZE' ? ': a quotation mark there may not be closed' : '';
  return new Unreadable(`It can’t be read as a CSV from line ${line}${cause}. Export it again.`);
}
