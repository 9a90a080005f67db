import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../src/store/database/database.ts';
import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts';

export interface ScratchPostgres {
  /** A folder for files of the benchmark’s own. */
  folder: string;
  /** As the server says it. */
  version: string;
  /** A new database with every table and no rows. */
  database(name: string): Promise<string>;
  /** The same database, for whoever may make tables in it. */
  asOwner(url: string): string;
  /** Tidied and measured, as a database looks after itself within a minute of being filled. */
  settle(url: string): Promise<void>;
  stop(): Promise<void>;
}

const at = (address: string, pathname: string) => Object.assign(new URL(address), { pathname }).href;

/** A PostgreSQL in a temporary folder with every safety on: what is timed is what a council would run. */
export async function scratchPostgres(): Promise<ScratchPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-bench-'));
  // Where we are root the server runs as somebody else, who must be able to get in.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ folder, say: () => undefined });
  const admin = new Client({ connectionString: server.ownerUrl });
  await admin.connect();
  const { rows } = await admin.query<{ server_version: string }>('show server_version');

  async function database(name: string) {
    await admin.query(`create database ${name}`);
    const url = at(server.url, name);
    await migrate(url, at(server.ownerUrl, name));
    return url;
  }
  const asOwner = (url: string) => at(server.ownerUrl, new URL(url).pathname);
  async function settle(url: string) {
    const client = new Client({ connectionString: asOwner(url) });
    await client.connect();
    await client.query('vacuum analyze');
    await client.end();
  }
  async function stop() {
    await admin.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { folder, version: rows[0]?.server_version ?? '', database, asOwner, settle, stop };
}
