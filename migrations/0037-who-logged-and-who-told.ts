import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As what somebody logged a contact: a participation worker’s visit is neither the IRO’s nor the social worker’s. And who
 * told the IRO service of a child goes: nobody was ever asked, so that every row of it is empty.
 */
export class WhoLoggedAndWhoTold1763800000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contact add logged_as text');
    await runner.query('alter table service_told drop told_by_id');
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
