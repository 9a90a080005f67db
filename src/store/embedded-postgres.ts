import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { Refusal } from '../domain/records/refusal.ts';
import { APPLICATION, applicationsPassword } from './embedded/application.ts';
import { binariesFor } from './embedded/binaries.ts';
import { createCluster } from './embedded/create-cluster.ts';
import { homeOf } from './embedded/home.ts';
import type { Cluster } from './embedded/program.ts';
import { runningServer } from './embedded/running-server.ts';
import { startServer, stopServer } from './embedded/server.ts';

export interface EmbeddedPostgresOptions {
  /** Absolute; what is kept here survives a restart. */
  folder: string;
  say: (line: string) => void;
  /** Any free port if left out. */
  port?: number;
  /** For tests: quick rather than safe, and deleted when stopped. */
  throwaway?: boolean;
  /** Where to keep what the server’s account can’t reach when we are root: the first of these that will do. */
  places?: readonly string[];
}

export interface EmbeddedPostgres {
  /** For the application, which owns nothing. */
  url: string;
  /** For whoever brings the tables up to date. */
  ownerUrl: string;
  /** The server was already at work for another process, or left by one that was killed. */
  adopted: boolean;
  /** Stops the server, unless another process still uses it. */
  stop(): Promise<void>;
}

/** What pg’s client can do besides what its types say. */
type LockHolder = Client & { ref(): void; unref(): void };

const PLACES = ['/var/lib/iro', path.join(tmpdir(), 'iro')];
/** Everybody who uses the server shares this lock. Who can have it alone is the last one, and stops the server. */
const IN_USE = '1769107817, 1';
const TRIES = 5;
const PAUSE_MS = 100;
const LONGEST_WAIT_MS = 60_000;

/** A real PostgreSQL of our own, for those who have not set DATABASE_URL. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, say, places = PLACES, throwaway = false } = options;
  const home = await homeOf(folder, places);
  const cluster = { ...home, ...(await binariesFor(home.account, places)), throwaway };
  if (await createCluster(cluster)) {
    say(`Made a database in ${cluster.at}.`);
    if (cluster.at.startsWith(tmpdir())) say('That is a temporary folder, which this machine may empty.');
  }

  let adopted = true;
  let failed = 0;
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += PAUSE_MS) {
    const server = await runningServer(cluster);
    const joined = server?.ready ? await join(cluster, server.port) : undefined;
    if (joined) return { ...joined, adopted };
    if (!server) {
      const failure = await startServer(cluster, options.port ?? (await freePort()));
      adopted = failure !== undefined;
      if (!failure) continue;
      // Another process that starts it at the same moment is not a failure.
      if (!(await runningServer(cluster))) failed += 1;
      if (failed === TRIES) throw failure;
    }
    await setTimeout(PAUSE_MS);
  }
  throw new Refusal(`The embedded PostgreSQL in ${cluster.at} is still starting or stopping. Try again in a minute.`);
}

/** Count ourselves among the users of the server; undefined if it is just being stopped. */
async function join(cluster: Cluster, port: number): Promise<Omit<EmbeddedPostgres, 'adopted'> | undefined> {
  const addressOf = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/postgres`;
  const ownerUrl = addressOf('iro', await readFile(path.join(cluster.at, 'password'), 'utf8'));
  const use = await lock(ownerUrl, 'pg_try_advisory_lock_shared');
  if (!use) return undefined;
  const url = addressOf(APPLICATION, await applicationsPassword(cluster, use));
  // Being one of the users is no reason for this process to stay alive; leaving is.
  use.unref();
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= leave(cluster, ownerUrl, use);
    return stopping;
  };
  return { url, ownerUrl, stop };
}

async function leave(cluster: Cluster, url: string, use: LockHolder): Promise<void> {
  use.ref();
  await use.end().catch(() => undefined);
  const last = await lock(url, 'pg_try_advisory_lock');
  if (!last) return;
  await stopServer(cluster);
  await last.end().catch(() => undefined);
}

/** A connection that holds the lock, or undefined if it can’t be had or the server is on its way out. */
async function lock(url: string, take: string): Promise<LockHolder | undefined> {
  const client = new Client({ connectionString: url }) as LockHolder;
  // The server going away is noticed by whoever asks it something.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>(`select ${take}(${IN_USE}) as held`);
    if (rows[0]?.held) return client;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw error;
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
