import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { endWithUs } from './end-with-us.ts';

/** All that PostgreSQL can be told to log of what it is asked, and of what it is asked with. */
export const loud = {
  log_statement: 'all',
  log_min_messages: 'warning',
  log_min_error_statement: 'error',
  log_error_verbosity: 'verbose',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '-1',
  log_min_duration_statement: '0',
  log_duration: 'on',
} as const;

export interface LoudServer {
  /** As its administrator. */
  url: string;
  /** As whoever runs it. */
  ownerUrl: string;
  run(...statements: string[]): Promise<void>;
  /** A database that logs everything, and whose owner may change nothing about that. */
  ownedByOrdinaryRole(name: string): Promise<string>;
  /** The same, as the administrator, who may. */
  ownedByAdministrator(name: string): Promise<string>;
  log(): Promise<string>;
  end(): Promise<void>;
}

/** A PostgreSQL of the test’s own, to read its log afterwards. */
export async function aLoudServer(): Promise<LoudServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'iro-loud-'));
  await chmod(folder, 0o755);
  endWithUs(folder);
  const server = await startEmbeddedPostgres({ folder, say: () => undefined, throwaway: true });
  const at = (database: string, role?: string) => {
    const url = new URL(server.ownerUrl);
    url.pathname = `/${database}`;
    if (role) Object.assign(url, { username: role, password: role });
    return url.href;
  };
  async function run(...statements: string[]): Promise<void> {
    const admin = new Client({ connectionString: server.ownerUrl });
    await admin.connect();
    for (const statement of statements) await admin.query(statement);
    await admin.end();
  }
  const raised = (name: string) =>
    Object.entries(loud).map(([key, value]) => `alter database ${name} set ${key} = '${value}'`);
  return {
    url: server.url,
    ownerUrl: server.ownerUrl,
    run,
    async ownedByOrdinaryRole(name) {
      await run(
        `create role ${name} login password '${name}'`,
        `create database ${name} owner ${name}`,
        ...raised(name),
      );
      return at(name, name);
    },
    async ownedByAdministrator(name) {
      await run(`create database ${name}`, ...raised(name));
      return at(name);
    },
    log: () => readFile(path.join(folder, 'postgres', 'postgres.log'), 'utf8'),
    async end() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
