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

const tables = ['audit', 'audit_lane', 'audit_anchor'];
const triggersOf = `select pg_get_triggerdef(oid) as does, tgname as name, tgrelid::regclass as on from pg_trigger
  where tgrelid in ('audit'::regclass, 'audit_lane'::regclass) and not tgisinternal`;

/** Keeps the audit, its rows and its defences, and says how to put it all back. */
export async function auditKept(database: DataSource): Promise<() => Promise<void>> {
  for (const table of tables) await database.query(`create table kept_${table} as table ${table}`);
  const triggers = await database.query<{ does: string }[]>(triggersOf);
  const functions = await database.query<{ does: string }[]>(
    `select pg_get_functiondef(oid) as does from pg_proc where proname in ('audit_chain', 'audit_is_append_only')`,
  );
  return () =>
    database.transaction(async (manager) => {
      for (const { name, on } of await manager.query<{ name: string; on: string }[]>(triggersOf)) {
        await manager.query(`drop trigger ${name} on ${on}`);
      }
      await manager.query('drop rule if exists swallow on audit; alter table audit disable row level security');
      for (const table of tables) {
        await manager.query(`truncate ${table}; insert into ${table} select * from kept_${table}`);
      }
      for (const { does } of [...functions, ...triggers]) await manager.query(does);
      for (const sql of eachTrigger('enable always')) await manager.query(sql);
      await manager.query('revoke execute on function audit_chain(), audit_is_append_only() from public');
    });
}
