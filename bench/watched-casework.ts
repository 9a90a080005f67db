import type { Pool, PoolClient } from 'pg';
import { caseworkOn } from '../src/casework/casework.ts';
import { clockFrom } from '../src/clock.ts';
import { clockAndLawOf } from '../src/clock-and-law.ts';
import { lawOfEngland } from '../src/domain/records/law.ts';
import { databaseAt } from '../src/store/database/database.ts';
import { storeOn } from '../src/store/store.ts';
import { councilsMoment } from './council.ts';
import type { Statement } from './statements.ts';

/** A statement as it was made; `took` is milliseconds from its being sent to its result. */
export interface TimedStatement extends Statement {
  took: number;
}

/** The casework on one connection, with every statement that passes over it noted. */
export async function watchedCasework(url: string) {
  const clock = clockFrom(councilsMoment);
  const database = databaseAt(url, 1);
  await database.initialize();
  let made: TimedStatement[] = [];
  const watched = new WeakSet<PoolClient>();
  const pool: Pool = (database.driver as unknown as { master: Pool }).master;
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (sql: string, values?: unknown[]) => Promise<unknown>;
    const timed = async (sql: string, values: unknown[] = []) => {
      const began = performance.now();
      const result = await query(sql, values);
      made.push({ sql, values, took: performance.now() - began });
      return result;
    };
    Object.assign(client, { query: timed });
  });
  const clockAndLaw = clockAndLawOf(clock, lawOfEngland);
  return {
    casework: caseworkOn(storeOn(database), clockAndLaw),
    /** Everything since it was last asked. */
    statements(): readonly TimedStatement[] {
      const taken = made;
      made = [];
      return taken;
    },
    close: () => database.destroy(),
  };
}
