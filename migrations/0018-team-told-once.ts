import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A team’s digest of a day is one message, whoever it was worded as. */
export class TeamToldOnce1763800000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create unique index delivery_once_a_team on delivery (key) where team_id is not null;
      -- Every minute asks for the last digests of each kind.
      create index delivery_of_a_day on delivery (notice, split_part(key, '/', 2));
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was said is never dropped: restore a backup instead.');
  }
}
