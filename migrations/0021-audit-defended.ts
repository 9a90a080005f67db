import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As a function of the audit’s must stand in the database: `npm run iro -- verify` compares. */
export interface AuditFunction {
  name: string;
  /** It writes with its owner’s rights, so that nobody else needs to be let near the lanes. */
  isOwners: boolean;
  body: string;
}

/** Nothing that another role made is found by these functions: not a table, a function or an operator. */
export const auditSearchPath = 'search_path=pg_catalog, pg_temp';

/** By the schema that the tables are in, already quoted. */
export const auditFunctions = (schema: string): readonly AuditFunction[] => [
  {
    name: 'audit_chain',
    isOwners: true,
    body: `
begin
  new.lane := pg_backend_pid() % 16;
  select length + 1, hash into new.position, new.hash from ${schema}.audit_lane where lane = new.lane for update;
  -- Every column but the hash, in a form that no session setting can change.
  new.hash := sha256(new.hash || convert_to(jsonb_build_array(new.lane, new.position, extract(epoch from new.at),
    new.person_id, new.person, new.role, new.action, new.child_id, new.ended, new.about)::text, 'utf8'));
  update ${schema}.audit_lane set length = new.position, hash = new.hash where lane = new.lane;
  return new;
end `,
  },
  {
    name: 'audit_is_append_only',
    isOwners: false,
    body: `
begin
  raise exception 'The audit trail is append-only.';
end `,
  },
];

/** The triggers that must be there, always enabled, and no others. */
export const auditTriggers = (schema: string) => [
  {
    name: 'audit_chain',
    on: 'audit',
    does: `BEFORE INSERT ON ${schema}.audit FOR EACH ROW EXECUTE FUNCTION ${schema}.audit_chain()`,
  },
  {
    name: 'audit_is_append_only',
    on: 'audit',
    does: `BEFORE DELETE OR UPDATE OR TRUNCATE ON ${schema}.audit FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.audit_is_append_only()`,
  },
  {
    name: 'audit_lane_is_kept',
    on: 'audit_lane',
    does: `BEFORE INSERT OR DELETE OR TRUNCATE ON ${schema}.audit_lane FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.audit_is_append_only()`,
  },
  {
    name: 'audit_lane_moves_with_the_audit',
    on: 'audit_lane',
    does: `BEFORE UPDATE ON ${schema}.audit_lane FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION ${schema}.audit_is_append_only()`,
  },
];

/**
 * The application may add to the audit and read it, and nothing else: the chain is made with its owner’s rights, and
 * no session setting switches the triggers off.
 */
export class AuditDefended1763800000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = await runner.query('select quote_ident(current_schema()) as schema');
    for (const { name, isOwners, body } of auditFunctions(schema)) {
      await runner.query(
        `create or replace function ${name}() returns trigger language plpgsql ${isOwners ? 'security definer' : ''}
         set search_path = pg_catalog, pg_temp as $$${body}$$`,
      );
      // By a trigger on a table of its own, whoever may execute them moves a lane without a row.
      await runner.query(`revoke execute on function ${name}() from public`);
    }
    await runner.query('drop function audit_text(audit)');
    for (const { name, on } of auditTriggers(schema)) {
      await runner.query(`alter table ${on} enable always trigger ${name}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('The audit trail is never left open.');
  }
}
