import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an IRO says in their own words in a letter to a child: a part of the case file, with its version. */
export class LetterWords1763800000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table letter_words (
        id uuid primary key,
        child_id uuid not null constraint letter_words_child_id_exists references child deferrable initially deferred,
        review_id uuid constraint letter_words_review_id_exists references review deferrable initially deferred,
        iro_id uuid constraint letter_words_iro_id_exists references person deferrable initially deferred,
        words text,
        written_by_id uuid not null
          constraint letter_words_written_by_id_exists references person deferrable initially deferred,
        written_at timestamptz not null
      );
      create index letter_words_by_child on letter_words (child_id);
      create trigger letter_words_insert_makes_a_version after insert on letter_words
        referencing new table as written for each statement execute function rows_of_child_written();
      create trigger letter_words_update_makes_a_version after update on letter_words
        referencing old table as before new table as written for each statement execute function rows_of_child_written();
      create trigger letter_words_delete_makes_a_version after delete on letter_words
        referencing old table as written for each statement execute function rows_of_child_written();
      create trigger letter_words_truncate_makes_a_version after truncate on letter_words
        for each statement execute function all_case_files_written();
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was written is never dropped: restore a backup instead.');
  }
}
