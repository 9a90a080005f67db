import type { DataSource } from 'typeorm';

/** True for a database that the workbench made: the people and children it began with are invented. */
export async function isOfTheWorkbench(database: DataSource): Promise<boolean> {
  const [found] = await database.query<{ made: boolean }[]>(
    'select exists (select 1 from made_by_the_workbench) as made',
  );
  return found?.made === true;
}

/** Only where nobody is known yet. What already holds somebody keeps the mark it has, or stays without. */
export const markIfEmpty = (database: DataSource): Promise<unknown> =>
  database.query(
    `insert into made_by_the_workbench (at)
     select now() where not exists (select 1 from person) and not exists (select 1 from child)
     on conflict do nothing`,
  );
