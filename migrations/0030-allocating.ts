import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the IRO service was told of a child; who gave a child an IRO, and why so; and who introduces the next one. */
export class Allocating1763800000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table service_told (
        id uuid primary key,
        child_id uuid not null constraint service_told_child_id_exists references child deferrable initially deferred,
        told_on date not null,
        told_by_id uuid constraint service_told_told_by_id_exists references person deferrable initially deferred,
        because text,
        recorded_by_id uuid not null
          constraint service_told_recorded_by_id_exists references person deferrable initially deferred,
        recorded_at timestamptz not null
      );
      create index service_told_by_child on service_told (child_id);

      create table handover (
        id uuid primary key,
        child_id uuid not null constraint handover_child_id_exists references child deferrable initially deferred,
        from_id uuid not null constraint handover_from_id_exists references person deferrable initially deferred,
        to_id uuid not null constraint handover_to_id_exists references person deferrable initially deferred,
        allocation_id uuid not null,
        due_on date not null,
        done_on date,
        done_by_id uuid constraint handover_done_by_id_exists references person deferrable initially deferred,
        done_at timestamptz
      );
      create index handover_by_child on handover (child_id);
      create index handover_by_from on handover (from_id);

      alter table allocation
        add made_by_id uuid constraint allocation_made_by_id_exists references person deferrable initially deferred,
        add made_at timestamptz,
        add because text,
        add replaced jsonb;
    `);
    for (const table of ['service_told', 'handover'])
      await runner.query(/* sql */ `
        create trigger ${table}_insert_makes_a_version after insert on ${table}
          referencing new table as written for each statement execute function rows_of_child_written();
        create trigger ${table}_update_makes_a_version after update on ${table}
          referencing old table as before new table as written for each statement execute function rows_of_child_written();
        create trigger ${table}_delete_makes_a_version after delete on ${table}
          referencing old table as written for each statement execute function rows_of_child_written();
        create trigger ${table}_truncate_makes_a_version after truncate on ${table}
          for each statement execute function all_case_files_written();
      `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
