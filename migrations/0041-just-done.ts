import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody has just recorded, for the ten minutes in which they can take it back. It belongs to no case file: it is
 * forgotten when the time is over, and a child of whom it is may be joined with another meanwhile.
 */
export class JustDone1763800000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table just_done (
        id uuid primary key,
        person_id uuid not null constraint just_done_person_id_exists references person deferrable initially deferred,
        action text not null,
        child_id uuid,
        at timestamptz not null,
        draft_id uuid,
        rows jsonb not null,
        told jsonb not null
      );
      create index just_done_by_time on just_done (at);

      -- Kept questions name a child as everything else does, so that they are not asked anew.
      update import_question set says = regexp_replace(says, '\\mCLA ([0-9]+)(?=[: ])', 'CLA-\\1', 'g');
      update import_question set says = regexp_replace(says, '\\mCLA ([^ :]+)', '\\1', 'g');
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
