import { createReadStream } from 'node:fs';
import type { Encoding } from './kind-of-file.ts';
import { Unreadable } from './unreadable.ts';

/** Not UTF-8 after all: older exports are Windows-1252, which the national validator takes too. */
class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

/** What reads a file’s text as it comes. It begins afresh each time it is called. */
type ReadText = (
  text: (chunks: AsyncIterable<Buffer>) => AsyncIterable<string>,
  file: AsyncIterable<Buffer>,
) => Promise<void>;

/**
 * Reads a file of text as a stream. Answers the encoding it was in: Windows-1252 where it was to be UTF-8 and is not.
 * What it throws otherwise is what `read` throws.
 */
export async function readText(
  path: string,
  encoding: Encoding,
  { read, onBytes }: { read: ReadText; onBytes: (read: number) => void },
): Promise<Encoding> {
  const as = (tried: Encoding) =>
    read((chunks) => decoded(chunks, tried, onBytes), createReadStream(path, { highWaterMark: 1 << 18 }));
  try {
    await as(encoding);
    return encoding;
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    if (encoding !== 'utf-8') throw new Unreadable('It is not a CSV or an Excel workbook.');
  }
  await as('windows-1252');
  return 'windows-1252';
}

async function* decoded(chunks: AsyncIterable<Buffer>, encoding: Encoding, onBytes: (read: number) => void) {
  const decoder = new TextDecoder(encoding, { fatal: true });
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
