import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cover reaches restricted children once the IRO manager has confirmed that it does. What was arranged before this was
 * confirmed by nobody.
 */
export class CoverConfirmed1763800000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cover
        add confirmed_by_id uuid
          constraint cover_confirmed_by_id_exists references person deferrable initially deferred,
        add confirmed_on date,
        add constraint cover_is_confirmed_by_somebody check ((confirmed_by_id is null) = (confirmed_on is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cover drop confirmed_by_id, drop confirmed_on');
  }
}
