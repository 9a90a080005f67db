import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

export interface FoundFile {
  path: string;
  /** What it is called in reports: with its folder where that was given, or where two would be called the same. */
  name: string;
  folder: string;
  bytes: number;
  /** Named by the operator, and not merely lying in a folder that was. */
  given: boolean;
  /** Why it is not to be opened. */
  shut: string | null;
}

/** One search: a folder or file that is reached twice, by links or by being named twice, counts once. */
interface Search {
  seen: Set<string>;
  found: FoundFile[];
}

/** The files meant by these paths, folders searched through, in order of name. A path that is not there is refused when it is read. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const search: Search = { seen: new Set(), found: [] };
  for (const path of paths) {
    const { isFolder, real } = await look(path);
    const place = { path, name: basename(path), folder: dirname(path), given: true };
    await take(search, place, isFolder ? real : null);
  }
  const names = search.found.map(({ name }) => name);
  return search.found.map((file) =>
    names.indexOf(file.name) === names.lastIndexOf(file.name)
      ? file
      : { ...file, name: join(basename(dirname(file.path)), basename(file.path)) },
  );
}

type Place = Pick<FoundFile, 'path' | 'name' | 'folder' | 'given'>;

/** `top` is the folder that was named: what a link in it leads out to was never meant. */
async function take(search: Search, place: Place, top: string | null): Promise<void> {
  const { real, size, isFolder, shut } = await look(place.path);
  const leave = (because: string | null) => void search.found.push({ ...place, bytes: size, shut: because });
  if (top !== null && real !== null && real !== top && !real.startsWith(join(top, sep))) return leave(leadsOut);
  if (search.seen.has(real ?? place.path)) return;
  search.seen.add(real ?? place.path);
  if (!isFolder) return leave(shut);
  const entries = await readdir(place.path).catch(() => null);
  if (entries === null) return leave(closed);
  for (const entry of entries.sort()) {
    // Hidden files, and the locks Excel leaves beside an open workbook.
    if (entry.startsWith('.') || entry.startsWith('~$')) continue;
    const path = join(place.path, entry);
    await take(search, { path, name: join(place.name, entry), folder: place.path, given: false }, top);
  }
}

const leadsOut = 'It is a link to somewhere outside the folder. Name what it leads to, if it is meant.';
const closed = 'It is a folder that this program may not open. Check who may read it.';
// Reading one may wait for ever, or never end.
const noFile = 'It is not a file, but a pipe or a device. Save what it holds as a file.';

async function look(path: string) {
  const seen = await stat(path).catch(() => null);
  const real = await realpath(path).catch(() => null);
  if (seen === null) return { real, size: 0, isFolder: false, shut: null };
  const isFolder = seen.isDirectory();
  return { real, size: isFolder ? 0 : seen.size, isFolder, shut: isFolder || seen.isFile() ? null : noFile };
}
