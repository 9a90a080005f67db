import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people answer to the questions of an import is kept, with who said so and when. */
export class ImportAnswers1763800000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table import_answer (
        id uuid constraint import_answer_pkey primary key,
        about text not null,
        answer text not null,
        answered_by text not null,
        answered_at timestamptz not null,
        source text not null,
        -- Of two children who were one: the child that is no more, whose looks stand in the audit for good.
        joined_id uuid,
        into_id uuid constraint import_answer_into_id_exists references child deferrable initially deferred,
        constraint import_answer_joins_two check ((joined_id is null) = (into_id is null))
      );
      create index import_answer_by_about on import_answer (about, answered_at);
      create index import_answer_by_child on import_answer (into_id) where into_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_answer');
  }
}
