import type { DataSource } from 'typeorm';
import type { Staff } from '../domain/people/staff.ts';
import type { Day } from '../domain/time/day.ts';
import { openDatabase } from '../store/database/database.ts';
import { staffReading } from '../store/staff-reading.ts';

/** The database as it was found: nothing is changed in it. */
export interface RecordsMet {
  select<Row>(sql: string): Promise<Row[]>;
  areCurrent: boolean;
  /** Null while the tables are not up to date. */
  staff: Staff | null;
  leave(): Promise<void>;
}

/** Null: it does not answer. */
export async function meetRecords(url: string, today: Day): Promise<RecordsMet | null> {
  const database = await openDatabase(url, 1).catch(() => null);
  return database && metOn(database, today);
}

async function metOn(database: DataSource, today: Day): Promise<RecordsMet> {
  const areCurrent = await database.showMigrations().then(
    (anyMissing) => !anyMissing,
    () => false,
  );
  return {
    select: (sql) => database.query(sql),
    areCurrent,
    staff: areCurrent ? await staffReading()(database.manager, today) : null,
    leave: () => database.destroy(),
  };
}
