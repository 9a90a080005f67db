import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day something sent was heard of, where that is later than the day it was sent. */
export class HeardOf1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ 'alter table record_step add reached_on date');
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
