import { open } from 'node:fs/promises';

/** How a text is written down. UTF-8 is tried where nothing says otherwise. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type KindOfFile = { kind: 'workbook' } | { kind: 'csv' | 'xml'; encoding: Encoding } | { refused: string };

/** What a file is, by its first bytes: a name can say anything. */
export async function kindOfFile(path: string): Promise<KindOfFile> {
  const file = await open(path).catch(() => null);
  if (file === null) return { refused: 'It is not there, or this program may not open it. Check its name.' };
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return kindOfBytes(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

export function kindOfBytes(bytes: Buffer): KindOfFile {
  if (bytes.length === 0) return { refused: 'It is empty.' };
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b)) return { kind: 'workbook' };
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return { refused: 'It is an old Excel workbook or has a password. Save it as .xlsx without a password.' };
  }
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return { refused: 'It is not a CSV or an Excel workbook.' };
  const text = new TextDecoder(encoding).decode(bytes).trimStart();
  if (/^(?:<(?:!doctype html|html|table|head|meta)\b|MIME-Version:)/i.test(text)) {
    return { refused: 'It is a web page, whatever it is called. Open it in Excel, and save it as .xlsx.' };
  }
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') || text.includes('progid="Excel.Sheet"')) {
    return { refused: 'It is an Excel workbook saved as XML. Open it in Excel, and save it as .xlsx.' };
  }
  return { kind: /^<[?!\p{L}_]/u.test(text) ? 'xml' : 'csv', encoding };
}

/** UTF-16 may come without its mark: then every other byte of plain English is nought. */
function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const noughts = (of: 0 | 1) => bytes.filter((byte, at) => byte === 0 && at % 2 === of).length;
  const [even, odd] = [noughts(0), noughts(1)];
  if (even + odd <= bytes.length / 3) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}
