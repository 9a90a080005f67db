import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import can’t tell is kept until it is answered; and of an answer given here: by whom, to what, and why anew. */
export class QuestionsKept1763800000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table import_question (
        id uuid constraint import_question_pkey primary key,
        kind text not null,
        reference text,
        named jsonb not null,
        says text not null,
        about text,
        period_on date,
        asked_on date not null
      );

      alter table import_answer
        add answered_by_id uuid
          constraint import_answer_answered_by_id_exists references person deferrable initially deferred,
        add because text,
        add question text,
        add kind text,
        add child_id uuid constraint import_answer_child_id_exists references child deferrable initially deferred,
        add period_on date,
        add named jsonb;
      update import_answer set named = '[]';
      alter table import_answer alter named set not null;
      create index import_answer_of_child on import_answer (child_id) where child_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was answered is never dropped: restore a backup instead.');
  }
}
