import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Home } from './home.ts';

/** One database on disk, and where the programs are that run it. */
export interface Cluster extends Home {
  /** The folder with bin/, lib/ and share/. */
  binaries: string;
  /** Of the binaries, such as 18.4.0. */
  version: string;
  /** For tests: quick rather than safe, and deleted when stopped. */
  throwaway: boolean;
}

/** Of a database that is thrown away a password is no secret: it is not to be worked out in 4,096 rounds by each connection. */
export const QUICK_TO_SIGN_IN = { scram_iterations: '1' };

/** The server’s own log, inside the cluster’s folder. */
export const LOG = 'postgres.log';

/** Run one of PostgreSQL’s programs, as its account, with nothing of our environment; what it complained of, or null. */
export async function complaintOf({ at, account, binaries }: Cluster, program: string, args: string[]) {
  const child = spawn(path.join(binaries, 'bin', program), args, {
    cwd: at,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
    ...account,
  });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]).catch((error: Error) => {
    throw new Refusal(
      `The embedded PostgreSQL can’t run on this machine (${error.message}). ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
    );
  });
  return code === 0 ? null : complaint.trim();
}

/** What went wrong, in the server’s own last words. */
export async function failure({ at }: Cluster, what: string, complaint = ''): Promise<Refusal> {
  const file = path.join(at, LOG);
  const log = await readFile(file, 'utf8').catch(() => '');
  const tail = log.trim().split('\n').slice(-5).join('\n');
  return new Refusal(`The embedded PostgreSQL could not ${what}. ${complaint}\n${tail}`.trim());
}
