import type { MigrationInterface, QueryRunner } from 'typeorm';

const person = (column: string) =>
  `${column} uuid constraint approval_${column}_exists references person deferrable initially deferred`;

/**
 * What an IRO manager is asked to approve, and what they answer. Until now a name was picked, and whoever it named never
 * heard of it: those names are carried over as what they were, “named”, and so are the dates that were given up.
 */
export class Approvals1763800000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table approval (
        id uuid primary key,
        child_id uuid not null constraint approval_child_id_exists references child deferrable initially deferred,
        about text not null,
        row_id uuid not null,
        because text not null,
        proposed jsonb,
        ${person('asked_by_id')},
        asked_for jsonb not null,
        ${person('of_id')},
        asked_on date not null,
        asked_at timestamptz not null,
        answer text,
        ${person('answered_by_id')},
        answered_on date,
        answered_at timestamptz,
        note text,
        made_id uuid
      );
      create index approval_by_child on approval (child_id);
      create trigger approval_insert_makes_a_version after insert on approval
        referencing new table as written for each statement execute function rows_of_child_written();
      create trigger approval_update_makes_a_version after update on approval
        referencing old table as before new table as written for each statement execute function rows_of_child_written();
      create trigger approval_delete_makes_a_version after delete on approval
        referencing old table as written for each statement execute function rows_of_child_written();
      create trigger approval_truncate_makes_a_version after truncate on approval
        for each statement execute function all_case_files_written();

      -- Reviews that did not happen: of several versions of a record the newest says who was named.
      insert into approval (id, child_id, about, row_id, because, asked_by_id, asked_for, of_id, asked_on, asked_at, answer)
      select gen_random_uuid(), child_id, 'did not happen', review_id, coalesce(happened ->> 'because', ''),
        recorded_by_id, '[]', (happened ->> 'approvedBy')::uuid, recorded_on, recorded_at, 'named'
      from (
        select distinct on (review_id) *, answers -> 'whatHappened' as happened
        from review_record order by review_id, version desc
      ) newest
      where happened ->> 'outcome' = 'did not happen' and happened ->> 'approvedBy' is not null;

      alter table booking add ended_as text;
      update booking set ended_as = case
        when approved_by_id is null then 'kept'
        when exists (select 1 from review_record r where r.replaced -> 'booking' ->> 'id' = booking.id::text
          and r.answers -> 'whatHappened' ->> 'outcome' = 'did not happen') then 'did not happen'
        when exists (select 1 from booking other where other.child_id = booking.child_id and other.id <> booking.id
          and other.booked_on = booking.ended_on) then 'moved'
        else 'cancelled'
      end where ended_on is not null;

      -- And dates moved or cancelled. Who did so was not kept.
      insert into approval (id, child_id, about, row_id, because, asked_for, of_id, asked_on, asked_at, answer)
      select gen_random_uuid(), child_id, case ended_as when 'moved' then 'move' else 'cancel' end, id,
        coalesce(ended_because, ''), '[]', approved_by_id, ended_on,
        ended_on::timestamp at time zone 'Europe/London', 'named'
      from booking where approved_by_id is not null and ended_as in ('moved', 'cancelled');
    `);
    await runner.query('alter table record_step add recorded_at timestamptz');
    await runner.query('set constraints all immediate');
    await runner.query(/* sql */ `
      alter table booking drop approved_by_id,
        add constraint booking_ends_as_something check ((ended_on is null) = (ended_as is null))
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
