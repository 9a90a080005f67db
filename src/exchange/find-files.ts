import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface FoundFile {
  path: string;
  /** What it is called in reports: with its folder where that was given, or where two would be called the same. */
  name: string;
  folder: string;
  bytes: number;
  /** Named by the operator, and not merely lying in a folder that was. */
  given: boolean;
}

/** The files meant by these paths, folders searched through, in order of name. A path that is not there is refused when it is read. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const { size, isFolder } = await look(path);
    if (isFolder) found.push(...(await within(path, basename(path))));
    else found.push({ path, name: basename(path), folder: dirname(path), bytes: size, given: true });
  }
  const once = [...new Map(found.map((file) => [file.path, file])).values()];
  const names = once.map(({ name }) => name);
  return once.map((file) =>
    names.indexOf(file.name) === names.lastIndexOf(file.name)
      ? file
      : { ...file, name: join(basename(dirname(file.path)), basename(file.path)) },
  );
}

async function within(folder: string, name: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of (await readdir(folder)).sort()) {
    // Hidden files, and the locks Excel leaves beside an open workbook.
    if (entry.startsWith('.') || entry.startsWith('~$')) continue;
    const path = join(folder, entry);
    const { size, isFolder } = await look(path);
    if (isFolder) found.push(...(await within(path, join(name, entry))));
    else found.push({ path, name: join(name, entry), folder, bytes: size, given: false });
  }
  return found;
}

async function look(path: string) {
  const seen = await stat(path).catch(() => null);
  return { size: seen?.size ?? 0, isFolder: seen?.isDirectory() ?? false };
}
