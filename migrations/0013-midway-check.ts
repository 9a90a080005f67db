import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the IRO found about half-way between two reviews: a part of the case file, with its version. */
export class MidwayCheck1763800000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table midway_check (
        id uuid primary key,
        child_id uuid not null constraint midway_check_child_id_exists references child deferrable initially deferred,
        "on" date not null,
        moving text not null constraint midway_check_moving_is_known
          check (moving in ('as planned', 'slowly', 'not moving')),
        plan_is_current boolean not null,
        spoke_to jsonb not null,
        child_says text,
        recorded_by_id uuid not null
          constraint midway_check_recorded_by_id_exists references person deferrable initially deferred,
        recorded_at timestamptz not null
      );
      create index midway_check_by_child on midway_check (child_id);
      create trigger midway_check_insert_makes_a_version after insert on midway_check
        referencing new table as written for each statement execute function rows_of_child_written();
      create trigger midway_check_update_makes_a_version after update on midway_check
        referencing old table as before new table as written for each statement execute function rows_of_child_written();
      create trigger midway_check_delete_makes_a_version after delete on midway_check
        referencing old table as written for each statement execute function rows_of_child_written();
      create trigger midway_check_truncate_makes_a_version after truncate on midway_check
        for each statement execute function all_case_files_written();
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
