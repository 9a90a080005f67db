import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface ADatabase {
  /** As the application signs in. */
  url: string;
  /** As whoever runs the server: for looking, and for doing harm. */
  ownerUrl: string;
  drop(): Promise<void>;
}

/** A database of the test’s own: every table, no rows. */
export async function aDatabase(): Promise<ADatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // One copy at a time: PostgreSQL refuses to copy a database that somebody else is copying. File by file it takes half.
  await asAdmin('select pg_advisory_lock(1)', `create database ${name} template iro_template strategy file_copy`);
  const at = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  return {
    url: at(urlOf('APPLICATION')),
    ownerUrl: at(urlOf('ADMIN')),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}

function urlOf(whose: 'ADMIN' | 'APPLICATION'): string {
  const url = process.env[`TEST_DATABASE_${whose}_URL`];
  if (!url) throw new Error('There is no test server: run the tests with “npm test”, which starts one.');
  return url;
}

async function asAdmin(...statements: string[]): Promise<void> {
  const admin = new Client({ connectionString: urlOf('ADMIN') });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}
