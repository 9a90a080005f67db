import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who looked at whom and who changed what: append-only, and chained by hash so that a removed or altered row shows.
 * There are 16 chains ("lanes"), one picked by the database connection, so that two people asking at once need
 * not wait for each other's commit. A lane's last hash and length are kept apart: a tail cut off shows too.
 */
export class Audit1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table audit (
        lane smallint not null,
        position bigint not null,
        at timestamptz not null,
        person_id uuid,
        person text not null,
        role text not null,
        action text not null,
        child_id uuid,
        ended text not null constraint audit_ended_is_known check (ended in ('done', 'refused')),
        about jsonb not null,
        hash bytea not null,
        constraint audit_pkey primary key (lane, position)
      );
      create index audit_by_child on audit (child_id, at) where child_id is not null;
      create index audit_by_time on audit (at);

      create table audit_lane (
        lane smallint primary key,
        length bigint not null,
        hash bytea not null
      );
      insert into audit_lane select lane, 0, sha256(convert_to('iro audit lane ' || lane, 'utf8'))
        from generate_series(0, 15) lane;

      -- The text that is hashed: every column but the hash, in a form that no session setting can change.
      create function audit_text(audit) returns text language sql immutable as $$
        select jsonb_build_array($1.lane, $1.position, extract(epoch from $1.at), $1.person_id, $1.person, $1.role,
          $1.action, $1.child_id, $1.ended, $1.about)::text
      $$;

      create function audit_chain() returns trigger language plpgsql as $$
      begin
        new.lane := pg_backend_pid() % 16;
        select length + 1, hash into new.position, new.hash from audit_lane where lane = new.lane for update;
        new.hash := sha256(new.hash || convert_to(audit_text(new), 'utf8'));
        update audit_lane set length = new.position, hash = new.hash where lane = new.lane;
        return new;
      end $$;
      create trigger audit_chain before insert on audit for each row execute function audit_chain();

      create function audit_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit trail is append-only.';
      end $$;
      create trigger audit_is_append_only before update or delete or truncate on audit
        for each statement execute function audit_is_append_only();
      create trigger audit_lane_is_kept before insert or delete or truncate on audit_lane
        for each statement execute function audit_is_append_only();
      create trigger audit_lane_moves_with_the_audit before update on audit_lane
        for each row when (pg_trigger_depth() = 0) execute function audit_is_append_only();
    `);
  }

  async down(): Promise<void> {
    throw new Error('The audit trail is never dropped.');
  }
}
