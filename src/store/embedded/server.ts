import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../domain/records/refusal.ts';
import { type Cluster, complaintOf, failure, LOG, QUICK_TO_SIGN_IN } from './program.ts';

const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', ...QUICK_TO_SIGN_IN };

/** The log leaves out statements and errors, which would quote children’s rows. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  // All the rows of a large council, so that no morning waits for pages to be fetched again and again.
  shared_buffers: '256MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Start the server and wait until it answers; what went wrong if it did not. */
export async function startServer(cluster: Cluster, port: number): Promise<Refusal | undefined> {
  await checkVersion(cluster);
  const settings = { ...SETTINGS, ...(cluster.throwaway ? QUICK : {}), port };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const args = ['start', '--wait', '--timeout=60', '--pgdata=data', `--log=${LOG}`, '-o', options.join(' ')];
  const complaint = await complaintOf(cluster, 'pg_ctl', args);
  return complaint === null ? undefined : failure(cluster, 'start', complaint);
}

/** Stop the server: everybody is disconnected, nothing committed is lost. */
export async function stopServer(cluster: Cluster): Promise<void> {
  await complaintOf(cluster, 'pg_ctl', ['stop', '--wait', '--timeout=60', '--mode=fast', '--pgdata=data']);
  if (cluster.throwaway) await rm(cluster.at, { recursive: true, force: true });
}

/** A newer PostgreSQL can’t read an older one’s files. */
async function checkVersion({ at, version }: Cluster): Promise<void> {
  const madeBy = (await readFile(path.join(at, 'data', 'PG_VERSION'), 'utf8')).trim();
  if (version.startsWith(`${madeBy}.`)) return;
  throw new Refusal(
    `The database in ${at} was made by PostgreSQL ${madeBy} and this version of iro brings ${version}. ` +
      'Go back to the version of iro that made it, copy the database out with pg_dump, and start again with the copy.',
  );
}
