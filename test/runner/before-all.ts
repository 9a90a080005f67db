import { chmod, mkdtemp, statfs, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/store/database/database.ts';
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { endWithUs } from '../support/end-with-us.ts';

/** One PostgreSQL for the whole run (TEST_DATABASE_URL, or our own), with a migrated database for tests to copy. */
// biome-ignore lint/style/noDefaultExport: Jest looks for it there.
export default async function beforeAll(): Promise<void> {
  const { url, ownerUrl } = process.env.TEST_DATABASE_URL
    ? await theirServer(process.env.TEST_DATABASE_URL)
    : await ownServer();
  const admin = new Client({ connectionString: ownerUrl });
  await admin.connect();
  await admin.query('drop database if exists iro_template');
  await admin.query('create database iro_template');
  await migrate(inTemplate(url), inTemplate(ownerUrl));
  // A database that somebody is looking at can’t be copied.
  await admin.query('alter database iro_template allow_connections false');
  await admin.end();
  const programs = await mkdtemp(path.join(tmpdir(), 'iro-programs-'));
  endWithUs(programs);
  await symlink(path.join(import.meta.dirname, '..', '..', 'node_modules'), path.join(programs, 'node_modules'));
  process.env.TEST_PROGRAMS = programs;
  process.env.TEST_DATABASE_ADMIN_URL = ownerUrl;
  process.env.TEST_DATABASE_APPLICATION_URL = url;
}

const inTemplate = (url: string) => Object.assign(new URL(url), { pathname: '/iro_template' }).href;

/** What the server of a whole run has held at most, and as much again. */
const roomWanted = 2_000_000_000;

/** In memory, where the machine offers room there: to copy a database is to make 300 files, a millisecond each on a disk. */
async function quickestPlace(): Promise<string> {
  const { bavail, bsize } = await statfs('/dev/shm').catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= roomWanted ? '/dev/shm' : tmpdir();
}

async function ownServer() {
  const folder = await mkdtemp(path.join(await quickestPlace(), 'iro-test-'));
  await chmod(folder, 0o755);
  endWithUs(folder);
  const server = await startEmbeddedPostgres({ folder, say: () => undefined, throwaway: true });
  Object.assign(globalThis, { testServer: server });
  return server;
}

/** The application’s role is made on it, with a password that is no secret. */
async function theirServer(ownerUrl: string) {
  const admin = new Client({ connectionString: ownerUrl });
  await admin.connect();
  const { rows } = await admin.query("select 1 from pg_roles where rolname = 'iro_application'");
  if (rows.length === 0) await admin.query("create role iro_application login password 'for-tests'");
  await admin.end();
  return {
    ownerUrl,
    url: Object.assign(new URL(ownerUrl), { username: 'iro_application', password: 'for-tests' }).href,
  };
}
