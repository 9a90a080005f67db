import pg from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { migrations } from '../../../migrations/index.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { quieten, silent } from './database-logging.ts';
import { ownTables } from './own-tables.ts';
import { letIn } from './roles.ts';
import { tables } from './tables.ts';

// Statutory dates are days. The driver would make them instants in the machine’s own time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const migrationLock = 0x1203;

/** A pool of connections to one database, not yet opened. */
export const databaseAt = (url: string, connections = 10) =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...Object.values(tables), ...Object.values(ownTables)],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    connectTimeoutMS: 3_000,
    applicationName: 'iro',
    logger: silent,
    extra: {
      max: connections,
      statement_timeout: 20_000,
      idle_in_transaction_session_timeout: 60_000,
      // A server that compiles its queries would spend longer on a list of case files than on reading it.
      options: '-c jit=off',
      onConnect: quieten,
    },
    // Pool errors surface as the failed query they cause; this only keeps them from being fatal or printed.
    poolErrorHandler: () => {},
  });

export async function openDatabase(url: string, connections?: number): Promise<DataSource> {
  const database = databaseAt(url, connections);
  return await database.initialize();
}

/**
 * Brings the tables up to date as their owner, and lets the application’s role do what it needs and no more. Copies of
 * the service that start together take turns.
 */
export async function migrate(url: string, ownerUrl = url): Promise<readonly string[]> {
  const database = databaseAt(ownerUrl, 2);
  try {
    await database.initialize();
    const turn = database.createQueryRunner();
    try {
      await turn.query('select pg_advisory_lock($1)', [migrationLock]);
      await putNumbersRight(turn.manager).catch(orNotTheOwner);
      const done = await database.runMigrations().catch(orNotTheOwner);
      if (ownerUrl !== url) await database.transaction(async (manager) => letIn(manager, await roleAt(url)));
      return done.map(({ name }) => name);
    } finally {
      await turn.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {});
      await turn.release();
    }
  } finally {
    if (database.isInitialized) await database.destroy();
  }
}

/**
 * Migrations that once had another number, by their names then and now: two were numbered 11, and nothing
 * but a list said which came first. What they do is as it was: where one has run it must not run again.
 */
const renumbered = { TeamToldOnce1763800000011: 'TeamToldOnce1763800000018' };

// By hand, as the table of migrations is TypeORM’s own.
async function putNumbersRight(owner: EntityManager): Promise<void> {
  const [found] = await owner.query<{ table: string | null }[]>(`select to_regclass('migrations') as table`);
  if (!found?.table) return;
  for (const [was, is] of Object.entries(renumbered)) {
    // Asked first, as whoever owns no table may look and not write.
    const ran = await owner.query<unknown[]>('select 1 from migrations where name = $1', [was]);
    if (ran.length === 0) continue;
    await owner.query('update migrations set name = $2, "timestamp" = $3 where name = $1', [was, is, is.slice(-13)]);
  }
}

const notAllowed = '42501';

function orNotTheOwner(error: unknown): never {
  if (!(error instanceof QueryFailedError) || error.driverError.code !== notAllowed) throw error;
  throw new Refusal(
    'The tables are not up to date, and whoever signed in to the database may not change them. ' +
      'Set MIGRATION_DATABASE_URL to the address of their owner, and run: npm run iro -- migrate',
  );
}

/** Whoever the address signs in as, by PostgreSQL’s own word: an address need not say. */
async function roleAt(url: string): Promise<string> {
  const database = await openDatabase(url, 1);
  try {
    const [{ role }] = await database.query('select current_user as role');
    return role;
  } finally {
    await database.destroy();
  }
}

/** The SQL that would make the tables agree with `tables.ts`: none, when the migrations say the same. */
export async function missingFromMigrations(url: string): Promise<readonly string[]> {
  const database = await openDatabase(url, 1);
  try {
    return (await database.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await database.destroy();
  }
}
