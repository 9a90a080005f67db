import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions are sent when they arrive. Until now the day they were expected was kept, where it was another than that of
 * the press: nothing says otherwise of what was sent before.
 */
export class WhenItArrived1763800000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table record_step add to_id uuid constraint record_step_to_id_exists references person
        deferrable initially deferred;
      update record_step set reached_on = coalesce(reached_on, done_on) where step = 'decisions sent';
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
