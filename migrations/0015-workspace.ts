import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose Slack these records belong to: known before anybody is answered, while Slack is down too. */
export class Workspace1763800000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table workspace (
        only_one boolean primary key default true constraint workspace_is_one check (only_one),
        team_id text not null,
        app_id text,
        bot_id text,
        bot_user_id text,
        known_since timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workspace');
  }
}
