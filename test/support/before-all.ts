import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/store/database.ts';
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { endWithUs } from './end-with-us.ts';

/** One PostgreSQL for the whole run (TEST_DATABASE_URL, or our own), with a migrated database for tests to copy. */
// biome-ignore lint/style/noDefaultExport: Jest looks for it there.
export default async function beforeAll(): Promise<void> {
  const url = process.env.TEST_DATABASE_URL || (await ownServer());
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query('drop database if exists iro_template');
  await admin.query('create database iro_template');
  const template = new URL(url);
  template.pathname = '/iro_template';
  await migrate(template.href);
  // A database that somebody is looking at can’t be copied.
  await admin.query('alter database iro_template allow_connections false');
  await admin.end();
  process.env.TEST_DATABASE_ADMIN_URL = url;
}

async function ownServer(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-test-'));
  await chmod(folder, 0o755);
  endWithUs(folder);
  const server = await startEmbeddedPostgres({ folder, say: () => undefined, throwaway: true });
  Object.assign(globalThis, { testServer: server });
  return server.url;
}
