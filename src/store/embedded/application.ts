import { randomBytes } from 'node:crypto';
import { chown, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import type { Cluster } from './program.ts';

/** Whom the application signs in as. It owns nothing: what it may do it is granted when the tables are brought up to date. */
export const APPLICATION = 'iro_application';

const MAKING = '1769107817, 2';

/** The application’s password, made with its role where there is none: a database of an earlier version has none. */
export async function applicationsPassword(cluster: Cluster, owner: Client): Promise<string> {
  // Two processes that start together take turns, so that both have the one password.
  await owner.query(`select pg_advisory_lock(${MAKING})`);
  try {
    return (await keptPassword(cluster, owner)) ?? (await newPassword(cluster, owner));
  } finally {
    await owner.query(`select pg_advisory_unlock(${MAKING})`);
  }
}

const fileIn = ({ at }: Cluster) => path.join(at, 'application-password');

async function keptPassword(cluster: Cluster, owner: Client): Promise<string | null> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [APPLICATION]);
  return rowCount === 0 ? null : readFile(fileIn(cluster), 'utf8').catch(() => null);
}

async function newPassword(cluster: Cluster, owner: Client): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await writeFile(fileIn(cluster), password, { mode: 0o600 });
  if (cluster.account) await chown(fileIn(cluster), cluster.account.uid, cluster.account.gid);
  await owner.query(`
    do $$ begin create role ${APPLICATION}; exception when duplicate_object then null; end $$;
    alter role ${APPLICATION} login password '${password}'`);
  return password;
}
