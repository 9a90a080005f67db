import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a morning said was slipping, so that the next can say what is new or worse; and what the service’s channel may name. */
export class WhatADigestSaid1763800000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Our own names of findings, with how much each mattered that morning: no words and no facts of a child.
      alter table delivery add lines text[];
      alter table team_preference add names_iros boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table delivery drop lines; alter table team_preference drop names_iros');
  }
}
