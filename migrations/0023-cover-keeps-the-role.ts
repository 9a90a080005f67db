import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cover is of somebody in a role, and follows neither of the two into another. */
export class CoverKeepsTheRole1763800000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cover add role text;
      update cover c set role = p.role from person p where p.id = c.for_person_id;
    `);
    // In a transaction of the same rows, what is to be checked at its end has to be checked before the table changes.
    await runner.query('set constraints all immediate; alter table cover alter role set not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cover drop role');
  }
}
