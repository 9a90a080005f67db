import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As what somebody logged a contact: a participation worker’s visit is neither the IRO’s nor the social worker’s. */
export class ContactLoggedAs1763800000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contact add logged_as text');
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
