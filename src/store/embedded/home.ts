import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Account, accountToRunAs, canReach } from './account.ts';

/** Where the database of a folder is kept, and the account that keeps it (none: our own). */
export interface Home {
  at: string;
  account: Account | undefined;
}

const NOTE = 'where-the-database-is.txt';

/** The database lives in the folder, or, when we are root and the server’s account can’t get in there, elsewhere. */
export async function homeOf(folder: string, places: readonly string[]): Promise<Home> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => cannotWrite(folder, error));
  const noted = await notedIn(folder);
  const at = noted ?? path.join(folder, 'postgres');
  if (existsSync(at)) return keptHome(at);
  if (noted) throw lost(noted, folder);

  const account = accountToRunAs(process.getuid?.(), await readFile('/etc/passwd', 'utf8').catch(() => ''));
  if (await canReach(account, folder)) return { at, account };

  const place = await safePlace(account, places);
  const key = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 12);
  const elsewhere = path.join(place, `database-${key}`);
  const note = `${elsewhere}\n\nThe database is kept there because PostgreSQL does not run as root, and the account it
runs as can’t enter this folder. To begin again with nothing, stop iro, then delete that folder and this file.\n`;
  await writeFile(path.join(folder, NOTE), note).catch((error: Error) => cannotWrite(folder, error));
  return existsSync(elsewhere) ? keptHome(elsewhere) : { at: elsewhere, account };
}

/** The first place that root owns alone and the account can enter. */
export async function safePlace(account: Account | undefined, places: readonly string[]): Promise<string> {
  for (const place of places) {
    try {
      if (await mkdir(place, { recursive: true })) await chmod(place, 0o755);
      const found = await lstat(place);
      // In a shared folder such as /tmp somebody else may have put theirs there first.
      const ours = found.isDirectory() && found.uid === process.getuid?.() && !(found.mode & 0o022);
      if (ours && (await canReach(account, place))) return place;
    } catch {
      // The next place may do.
    }
  }
  throw new Refusal(
    `PostgreSQL does not run as root, and the account it runs as can’t reach this folder, ${places.join(' or ')}. ` +
      'Start iro as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

async function notedIn(folder: string): Promise<string | undefined> {
  const note = path.join(folder, NOTE);
  return existsSync(note) ? (await readFile(note, 'utf8')).split('\n')[0] : undefined;
}

/** Never a new, empty database in place of one with children in it. */
const lost = (at: string, folder: string) =>
  new Refusal(
    `The database of this folder was kept in ${at}, and is not there. ` +
      `Put it back, or delete ${path.join(folder, NOTE)} to begin again with nothing.`,
  );

/** A database runs under the account that owns it, whoever starts iro today. */
async function keptHome(at: string): Promise<Home> {
  const { uid, gid } = await stat(at);
  const me = process.getuid?.();
  if (me === undefined || uid === me) return { at, account: undefined };
  const account = { uid, gid };
  if (me === 0 && (await canReach(account, at))) return { at, account };
  throw new Refusal(
    `The database in ${at} belongs to account number ${uid}, which ` +
      (me === 0 ? 'can no longer enter that folder. Let it in again.' : 'is not yours. Start iro as that account.'),
  );
}

export function cannotWrite(folder: string, error: Error): never {
  throw new Refusal(
    `iro keeps its database in ${folder} and can’t write there (${error.message.split(',')[0]}). ` +
      'Give this account the right to write there, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
