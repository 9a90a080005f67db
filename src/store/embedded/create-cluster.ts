import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../domain/records/refusal.ts';
import { cannotWrite } from './home.ts';
import { type Cluster, complaintOf, failure, QUICK_TO_SIGN_IN } from './program.ts';
import { isAlive } from './running-server.ts';

/** Make the database if there is none; true if we did. It is made aside and renamed when whole. */
export async function createCluster(cluster: Cluster): Promise<boolean> {
  const { at, account } = cluster;
  if (existsSync(at)) return false;
  await removeAbandoned(at);
  const draft = `${at}-new-${process.pid}-${randomBytes(3).toString('hex')}`;
  await mkdir(draft, { mode: 0o700 }).catch((error: Error) => cannotWrite(path.dirname(at), error));
  try {
    const password = path.join(draft, 'password');
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) for (const file of [draft, password]) await chown(file, account.uid, account.gid).catch(cannotGive);
    const making = { ...cluster, at: draft };
    const complaint = await complaintOf(making, 'initdb', initdbOptions(cluster));
    if (complaint !== null) throw await failure(making, 'make its database', complaint);
    await rename(draft, at);
    return true;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was first: then theirs is the database.
    if (existsSync(at)) return false;
    throw error;
  }
}

function cannotGive(error: Error): never {
  throw new Refusal(
    `PostgreSQL does not run as root, and root may not give files to another account here (${error.message}). ` +
      'Start iro as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Everything that would otherwise depend on the machine’s own language and clock. */
const initdbOptions = ({ throwaway }: Cluster): string[] => [
  '--pgdata=data',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-locale',
  '--username=iro',
  '--auth=scram-sha-256',
  '--pwfile=password',
  ...(throwaway
    ? ['--no-sync', ...Object.entries(QUICK_TO_SIGN_IN).map(([name, value]) => `--set=${name}=${value}`)]
    : []),
];

/** Half-made databases of processes that are no more. */
async function removeAbandoned(at: string): Promise<void> {
  const prefix = `${path.basename(at)}-new-`;
  const folder = path.dirname(at);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
