import type { DataSource } from 'typeorm';
import { ownTables } from './own-tables.ts';

/** True for a database that the workbench made: the people and children it began with are invented. */
export const isOfTheWorkbench = (database: DataSource): Promise<boolean> =>
  database.getRepository(ownTables.made_by_the_workbench).exists();

/**
 * Only where nobody is known yet. What already holds somebody keeps the mark it has, or stays without. By hand, so that
 * looking and marking are one statement.
 */
export const markIfEmpty = (database: DataSource): Promise<unknown> =>
  database.query(
    `insert into made_by_the_workbench (at)
     select now() where not exists (select 1 from person) and not exists (select 1 from child)
     on conflict do nothing`,
  );
