import type { DataSource } from 'typeorm';

type Counts = Readonly<Record<string, number>>;

const asCounts = (rows: readonly { name: string; number: string }[]): Counts =>
  Object.fromEntries(rows.map(({ name, number }) => [name, Number(number)]));

/** Every message there ever was, by state. By hand, as every count over the service. */
export const deliveriesByState = async (database: DataSource): Promise<Counts> =>
  asCounts(await database.query('select state as name, count(*) as number from delivery group by state'));

/** When each job was last done by any copy of the service, in seconds since 1970. */
export const jobsLastDone = async (database: DataSource): Promise<Counts> =>
  asCounts(
    await database.query('select job as name, extract(epoch from max(done_at)) as number from job_run group by job'),
  );
