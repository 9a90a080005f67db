import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a decision was given to later is asked for every digest: without this, of every event there is. */
export class NewOwners1763800000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index decision_event_by_new_owner on decision_event (new_owner_id) where new_owner_id is not null
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index decision_event_by_new_owner');
  }
}
