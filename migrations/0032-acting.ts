import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An IRO manager who acts for a child’s IRO, for which child, on which day, and why. */
export class Acting1763800000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table acting (
        id uuid primary key,
        child_id uuid not null constraint acting_child_id_exists references child deferrable initially deferred,
        person_id uuid not null constraint acting_person_id_exists references person deferrable initially deferred,
        for_person_id uuid not null
          constraint acting_for_person_id_exists references person deferrable initially deferred,
        because text not null,
        "on" date not null,
        at timestamptz not null
      );
      create index acting_by_child on acting (child_id);
      create trigger acting_insert_makes_a_version after insert on acting
        referencing new table as written for each statement execute function rows_of_child_written();
      create trigger acting_update_makes_a_version after update on acting
        referencing old table as before new table as written for each statement execute function rows_of_child_written();
      create trigger acting_delete_makes_a_version after delete on acting
        referencing old table as written for each statement execute function rows_of_child_written();
      create trigger acting_truncate_makes_a_version after truncate on acting
        for each statement execute function all_case_files_written();
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
