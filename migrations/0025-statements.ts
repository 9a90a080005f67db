import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each source says of a child’s history is kept beside the history, and the last day to which its reviews are in
 * hand. What was known before is carried over by the first import that names the child: see `carried-over.ts`.
 */
export class Statements1763800000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table statement (
        id uuid primary key,
        child_id uuid not null constraint statement_child_id_exists references child deferrable initially deferred,
        source text not null,
        slice text not null,
        place integer not null,
        as_of date,
        firm_to date,
        named_for date,
        says text not null,
        read_on date not null
      );
      create index statement_by_child on statement (child_id);
      alter table period_of_care add reviews_complete_to date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table statement; alter table period_of_care drop reviews_complete_to');
  }
}
