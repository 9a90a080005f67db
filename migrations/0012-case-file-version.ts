import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'child',
  'period_of_care',
  'episode',
  'review',
  'permanence_plan',
  'allocation',
  'restriction_exception',
  'disagreement',
  'booking',
  'preparation',
  'contact',
  'early_request',
  'review_record',
  'decision',
  'decision_event',
  'record_step',
  'snooze',
];

/** Both the rows before and after: until then a row that is moved was in another child’s file. */
const events = {
  insert: 'referencing new table as written',
  update: 'referencing old table as before new table as written',
  delete: 'referencing old table as written',
  truncate: '',
};

/**
 * Every change to a child’s case file shows as a new version of it from the moment it is committed. The version is the
 * set of transactions that wrote to the file last: each adds itself and takes away those before it that nobody holds, so
 * that no writer ever waits for another, not even for an import. On a restored backup, or a standby that takes over, a
 * transaction may have a number that was given before: the time it began tells the two apart.
 */
export class CaseFileVersion1763800000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table case_file_version (
        child_id uuid not null,
        written_in xid8 not null,
        begun_at timestamptz not null default now(),
        constraint case_file_version_pkey primary key (child_id, written_in, begun_at)
      );
      insert into case_file_version select id, pg_current_xact_id() from child;

      create function case_files_written(written uuid[]) returns void language sql as $$
        with new as (
          insert into case_file_version select child_id, pg_current_xact_id() from unnest(written) child_id
          on conflict do nothing returning child_id
        ), old as (
          select * from case_file_version where child_id in (select child_id from new)
            and (written_in, begun_at) <> (pg_current_xact_id(), now()) for update skip locked
        )
        delete from case_file_version where (child_id, written_in, begun_at) in (select * from old);
      $$;
      create function child_written() returns trigger language plpgsql as $$
      begin
        perform case_files_written(array(select id from written));
        return null;
      end $$;
      create function rows_of_child_written() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          perform case_files_written(array(select child_id from written union select child_id from before));
        else
          perform case_files_written(array(select distinct child_id from written));
        end if;
        return null;
      end $$;
      create function all_case_files_written() returns trigger language plpgsql as $$
      begin
        perform case_files_written(array(select id from child));
        return null;
      end $$;
      ${tables.map(triggers).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const each = tables.flatMap((name) => Object.keys(events).map((event) => ({ name, event })));
    await runner.query(
      `${each.map(({ name, event }) => `drop trigger ${name}_${event}_makes_a_version on ${name};`).join('\n')}
       drop function child_written; drop function rows_of_child_written; drop function all_case_files_written;
       drop function case_files_written; drop table case_file_version`,
    );
  }
}

const triggers = (name: string) =>
  Object.entries(events)
    .map(
      ([event, rows]) => `create trigger ${name}_${event}_makes_a_version after ${event} on ${name} ${rows}
        for each statement execute function ${event === 'truncate' ? 'all_case_files_written' : written(name)}();`,
    )
    .join('\n');

const written = (name: string) => (name === 'child' ? 'child_written' : 'rows_of_child_written');
