import type { DataSource } from 'typeorm';
import { auditTriggers } from '../../migrations/0021-audit-defended.ts';

const eachTrigger = (verb: string) =>
  auditTriggers('public').map(({ name, on }) => `alter table ${on} ${verb} trigger ${name}`);

/** What somebody with full control of the database could do to the audit, leaving its defences as they were. */
export const tampered = (database: DataSource, ...statements: string[]): Promise<void> =>
  database.transaction(async (manager) => {
    for (const sql of [...eachTrigger('disable'), ...statements, ...eachTrigger('enable always')]) {
      await manager.query(sql);
    }
  });
