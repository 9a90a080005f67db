import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A database of the test’s own: every table, no rows. */
export async function aDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // One copy at a time: PostgreSQL refuses to copy a database that somebody else is copying.
  await asAdmin('select pg_advisory_lock(1)', `create database ${name} template iro_template`);
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
}

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_ADMIN_URL;
  if (!url) throw new Error('There is no test server: run the tests with “npm test”, which starts one.');
  return url;
}

async function asAdmin(...statements: string[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}
