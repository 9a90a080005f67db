import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which IRO is on duty in which week. */
export class DutyWeeks1763800000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table duty_week (
        id uuid primary key,
        week_on date not null,
        person_id uuid not null constraint duty_week_person_id_exists references person deferrable initially deferred,
        constraint duty_week_once unique (week_on),
        constraint duty_week_begins_on_a_monday check (extract(isodow from week_on) = 1)
      );
      create trigger duty_week_changes_the_staff after insert or update or delete or truncate on duty_week
        for each statement execute function staff_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table duty_week');
  }
}
