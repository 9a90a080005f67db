import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those to whom nothing can be sent, as Slack says: a fact about the staff, like who covers for whom. */
export class Unreachable1763800000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table unreachable (
        id uuid primary key,
        person_id uuid not null constraint unreachable_person_id_exists references person deferrable initially deferred,
        since date not null
      );
      create trigger unreachable_changes_the_staff after insert or update or delete or truncate on unreachable
        for each statement execute function staff_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unreachable');
  }
}
