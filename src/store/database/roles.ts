import type { EntityManager } from 'typeorm';

/** What the application may do with the tables that are not like the others. */
const only: Readonly<Record<string, string>> = {
  audit: 'select, insert',
  // The chain is kept by its owner’s function.
  audit_lane: 'select',
  migrations: 'select',
  // What is anchored, whose the records are and that they are invented stays said.
  audit_anchor: 'select, insert, update',
  workspace: 'select, insert, update',
  made_by_the_workbench: 'select, insert',
  // One row, of the migrations’.
  sight_compared: 'select, update',
};

/**
 * Lets a role do what the application needs, and takes from it whatever else it was given. Nothing is done for the owner
 * of the tables: whoever owns them can do anything. Tables of its own it may not make, temporary ones neither, where the
 * owner may say so. By hand: PostgreSQL’s catalogue and its grants.
 */
export async function letIn(manager: EntityManager, role: string): Promise<void> {
  const [{ statements }] = await manager.query(
    `select string_agg(format('revoke all on %1$s from public, %2$I; grant %3$s on %1$s to %2$I;',
         c.oid::regclass, $1::text, coalesce($2::jsonb ->> relname, 'select, insert, update, delete')), E'\\n')
       || format('revoke create on schema %1$I from public, %2$I; grant usage on schema %1$I to %2$I;',
         current_schema(), $1::text)
       || (select case when pg_has_role(datdba, 'usage')
             then format('revoke temporary on database %I from public, %I;', datname, $1::text) else '' end
           from pg_database where datname = current_database()) as statements
     from pg_class c
     where relkind = 'r' and relnamespace = current_schema()::regnamespace and relowner = (select oid from pg_roles where rolname = current_user)
       and current_user <> $1`,
    [role, only],
  );
  if (statements !== null) await manager.query(statements);
}
