import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when somebody has the role they have: what they were allocated in another ended the day before. */
export class RoleFrom1763800000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person add role_from date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop role_from');
  }
}
