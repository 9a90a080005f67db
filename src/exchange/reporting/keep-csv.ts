import { constants } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import path from 'node:path';

/** Where a list was kept, or why it was not. */
export interface Kept {
  file: string | null;
  why: string | null;
}

/** What an earlier list may be, to make way. */
interface Replacing {
  /** How lists of earlier versions begin. */
  formerly?: readonly string[];
  /** Why what somebody has written in it must stay; null: nothing need. */
  precious?: (text: string, file: string) => string | null;
}

/**
 * In the first of these folders that will do, for whoever runs this and nobody else. An earlier list of ours makes way;
 * nothing else does, and no link is followed, in a folder that others may write to either.
 */
export async function keepCsv(
  folders: readonly string[],
  name: string,
  text: string,
  { formerly = [], precious = () => null }: Replacing = {},
): Promise<Kept> {
  const whys: string[] = [];
  for (const folder of new Set(folders)) {
    const file = path.join(folder, name);
    const held = await heldBack(file, headerOf(text), precious);
    // Elsewhere it would be there twice, and the one that was worked on forgotten.
    if (held !== null) return { file: null, why: `${file} ${held}` };
    const why = (await makeWay(file, [headerOf(text), ...formerly])) ?? (await written(file, text));
    if (why === null) return { file, why };
    whys.push(`${file} ${why}`);
  }
  return { file: null, why: whys.join('; ') };
}

const headerOf = (text: string) => text.slice(0, text.indexOf('\n') + 1);

const codeOf = ({ code }: NodeJS.ErrnoException) => String(code);

const notOurs = 'is there already and is not a list that iro wrote for you: move it away';

/** Null: what is there, if anything, is no list of ours that somebody has worked on. */
async function heldBack(
  file: string,
  header: string,
  precious: (text: string, file: string) => string | null,
): Promise<string | null> {
  const there = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (there === null) return null;
  try {
    if (!(await there.stat()).isFile()) return null;
    const list = await there.readFile('utf8');
    return list.startsWith(header) ? precious(list, file) : null;
  } finally {
    await there.close();
  }
}

/** Null: nothing is there, or no longer. */
async function makeWay(file: string, headers: readonly string[]): Promise<string | null> {
  // A pipe would be waited for; a link is refused.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const there = await open(file, flags).catch(codeOf);
  if (typeof there === 'string') return there === 'ENOENT' ? null : notOurs;
  try {
    const stats = await there.stat();
    const isMine = process.getuid === undefined || stats.uid === process.getuid();
    if (!(stats.isFile() && stats.nlink === 1 && isMine)) return notOurs;
    const longest = Math.max(...headers.map((header) => header.length));
    const { buffer, bytesRead } = await there.read(Buffer.alloc(longest), 0, longest, 0);
    const begins = buffer.toString('utf8', 0, bytesRead);
    if (!headers.some((header) => begins.startsWith(header))) return notOurs;
  } finally {
    await there.close();
  }
  return unlink(file).then(
    () => null,
    () => 'may not be replaced',
  );
}

/** Only where nothing is: whatever came in between stays. */
async function written(file: string, text: string): Promise<string | null> {
  const fresh = await open(file, 'wx', 0o600).catch(codeOf);
  if (typeof fresh === 'string') return fresh === 'EEXIST' ? notOurs : 'may not be written';
  try {
    await fresh.writeFile(text);
    return null;
  } catch {
    await unlink(file).catch(() => {});
    return 'could not be written to its end: there may be no room';
  } finally {
    await fresh.close();
  }
}
