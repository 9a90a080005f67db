import { zipSync } from 'fflate';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable } from '../unreadable.ts';
import { boundSheet } from './sheet-size.ts';
import type { Parts } from './workbook-parts.ts';

/** In bytes: some 40,000 rows of 20 columns. The reader takes nine times as much memory. */
const mostUnpacked = 40_000_000;
const mostParts = 2_000;
/** In bytes, of a list of what belongs to what: the reader takes the square of it in time. */
const mostLinks = 200_000;

const tooLarge = new Unreadable('It unpacks to more than 40 MB. Save the sheet as a CSV.');
const tooMany = new Unreadable('It has too many sheets. Save the one that matters as a CSV.');
const locked = new Unreadable('It has a password. Save it as .xlsx without one.');

/**
 * A workbook, which is a zip, unpacked as far as it may be. What is handed on is a zip of what was unpacked here, so
 * that nobody who reads it after us can find more in it.
 */
export async function unpacked(workbook: Buffer): Promise<{ parts: Parts; zip: Buffer }> {
  const zip = await fromBufferPromise(workbook, { lazyEntries: true });
  if (zip.entryCount > mostParts) throw tooMany;
  const parts: Record<string, Uint8Array> = {};
  let left = mostUnpacked;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw locked;
    // Pictures and printer settings are not unpacked at all.
    if (!/\.(xml|xml\.rels)$/.test(entry.fileName) || entry.fileName in parts) continue;
    const part = await unpackedPart(zip, entry, left);
    boundSheet(part);
    left -= part.length;
    parts[entry.fileName] = part;
  }
  return { parts, zip: Buffer.from(zipSync(parts, { level: 0 })) };
}

/** What the file says of its size is believed no further than it goes: the reader stops where it is wrong. */
async function unpackedPart(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw tooLarge;
  if (entry.fileName.endsWith('.rels') && entry.uncompressedSize > mostLinks) throw tooMany;
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
