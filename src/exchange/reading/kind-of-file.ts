import { open } from 'node:fs/promises';

export type KindOfFile = 'csv' | 'workbook' | { refused: string };

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
  if (begins(0x50, 0x4b)) return 'workbook';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return { refused: 'It is an old Excel workbook or has a password. Save it as .xlsx without a password.' };
  }
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || looksWide(bytes)) {
    return { refused: 'It is in UTF-16. Save it as CSV UTF-8.' };
  }
  if (bytes.includes(0)) return { refused: 'It is not a CSV or an Excel workbook.' };
  return 'csv';
}

/** UTF-16 without its mark: every other byte of plain English is nought. */
const looksWide = (bytes: Buffer) => {
  const noughts = bytes.filter((byte) => byte === 0).length;
  return noughts > bytes.length / 3;
};
