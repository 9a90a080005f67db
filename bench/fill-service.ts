import { Client } from 'pg';
import { rowsOf } from './service-rows.ts';
import { staffOf } from './service-staff.ts';

/** The Monday, a little after 09:00 in London, on which every digest there is goes out. */
export const digestMoment = '2026-06-15T08:05:00Z';

const childrenAtOnce = 10_000;

/**
 * A service of so many children, who have been here for more than two years: six reviews each, three of them recorded
 * here, twelve decisions, and what became of those. Written by PostgreSQL alone, as its owner.
 */
export async function fillService(url: string, children: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Keys are not checked row by row, nor triggers fired: everything here points at what is here.
    await client.query(`set session_replication_role = replica; set work_mem = '64MB'`);
    await client.query(staffOf(children));
    for (let from = 0; from < children; from += childrenAtOnce) {
      await client.query(rowsOf(`n between ${from} and ${from + childrenAtOnce - 1}`));
    }
    await client.query('drop table the_child, the_review, the_decision');
  } finally {
    await client.end();
  }
}
