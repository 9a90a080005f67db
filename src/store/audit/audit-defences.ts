import type { DataSource, EntityManager } from 'typeorm';
import { auditFunctions, auditSearchPath, auditTriggers } from '../../../migrations/0021-audit-defended.ts';

/** What of the audit’s triggers and functions is not as the migrations made it: a sentence for each. */
export const brokenDefences = (database: DataSource): Promise<string[]> =>
  database.transaction(async (manager) => {
    const [found] = await manager.query<{ schema: string }[]>(
      `select quote_ident(nspname) as schema from pg_class c join pg_namespace n on n.oid = relnamespace
       where c.oid = 'audit'::regclass`,
    );
    const schema = found?.schema ?? '';
    // So that every name below is said in full, whatever this session would have found without.
    await manager.query('set local search_path = pg_catalog');
    return [
      ...(await wrongTables(manager, schema)),
      ...(await wrongTriggers(manager, schema)),
      ...(await wrongFunctions(manager, schema)),
    ];
  });

// By hand, from here on: it is PostgreSQL’s own catalogue that is read.

/** Nothing stands between the tables and what is written to them or read from them. */
const wrongTables = async (manager: EntityManager, schema: string): Promise<string[]> => {
  const wrong = await manager.query<{ name: string; says: string }[]>(
    `select relname as name, says from pg_class c, lateral (values
       ('is not an ordinary table', relkind <> 'r' or relpersistence <> 'p'),
       ('has a rule that rewrites what is asked of it', exists (select 1 from pg_rewrite where ev_class = c.oid)),
       ('hides rows by a policy', relrowsecurity),
       ('has another table under it', exists (select 1 from pg_inherits where inhparent = c.oid))
     ) as fault (says, is_so)
     where c.oid = any($1::regclass[]) and is_so`,
    [['audit', 'audit_lane'].map((name) => `${schema}.${name}`)],
  );
  return wrong.map(({ name, says }) => `The table ${name} ${says}`);
};

async function wrongTriggers(manager: EntityManager, schema: string): Promise<string[]> {
  const triggers = await manager.query<{ name: string; does: string; enabled: string }[]>(
    `select tgname as name, pg_get_triggerdef(oid) as does, tgenabled as enabled from pg_trigger
     where tgrelid = any($1::regclass[]) and not tgisinternal`,
    [['audit', 'audit_lane'].map((name) => `${schema}.${name}`)],
  );
  const wanted = auditTriggers(schema);
  const found = new Map(triggers.map((trigger) => [trigger.name, trigger]));
  return [
    ...wanted.flatMap(({ name, does }) => {
      const trigger = found.get(name);
      if (!trigger) return [`The trigger ${name} is missing`];
      if (trigger.does !== `CREATE TRIGGER ${name} ${does}`) return [`The trigger ${name} was replaced`];
      return trigger.enabled === 'A' ? [] : [`The trigger ${name} is not always enabled`];
    }),
    ...triggers
      .filter(({ name }) => !wanted.some((one) => one.name === name))
      .map(({ name }) => `There is a trigger that is none of ours: ${name}`),
  ];
}

async function wrongFunctions(manager: EntityManager, schema: string): Promise<string[]> {
  const wrong = await manager.query<{ name: string }[]>(
    `select name from unnest($1::text[], $2::text[], $3::boolean[]) as ours (name, body, is_owners)
     where not exists (
       select 1 from pg_proc p join pg_language l on l.oid = prolang
       where p.oid = to_regproc($4 || '.' || name) and prosrc = body and prosecdef = is_owners
         and proconfig = array[$5] and lanname = 'plpgsql'
         and proowner = (select relowner from pg_class where oid = ($4 || '.audit')::regclass))`,
    [
      auditFunctions(schema).map(({ name }) => name),
      auditFunctions(schema).map(({ body }) => body),
      auditFunctions(schema).map(({ isOwners }) => isOwners),
      schema,
      auditSearchPath,
    ],
  );
  return wrong.map(({ name }) => `The function ${name} was replaced`);
}

/** Whoever is signed in could switch the triggers off, or needs not to. */
export async function mayRewrite(database: DataSource): Promise<boolean> {
  const [found] = await database.query<{ may: boolean }[]>(
    `select rolsuper or bool_or(pg_has_role(r.oid, relowner, 'member') or has_any_column_privilege(c.oid, 'update')
       or has_table_privilege(c.oid, 'delete, truncate, trigger')) as may
     from pg_roles r, pg_class c where rolname = current_user and c.oid in ('audit'::regclass, 'audit_lane'::regclass)
     group by rolsuper`,
  );
  return found?.may !== false;
}
