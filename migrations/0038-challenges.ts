import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A challenge and what comes of it; what outside advisers are asked; and a decision that no review made. */
export class Challenges1763800000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const belongsTo = (table: string, column: string, target: string) =>
      `constraint ${table}_${column}_exists references ${target} deferrable initially deferred`;
    await runner.query(/* sql */ `
      create table challenge (
        id uuid primary key,
        child_id uuid not null ${belongsTo('challenge', 'child_id', 'child')},
        kind text not null,
        theme text not null,
        happened text not null,
        means text not null,
        asks text not null,
        wanted_by date not null,
        is_urgent boolean not null,
        decision_id uuid ${belongsTo('challenge', 'decision_id', 'decision')},
        talked_on date,
        talked_with text,
        not_talked_because text,
        raised_by_id uuid not null ${belongsTo('challenge', 'raised_by_id', 'person')},
        raised_on date not null,
        raised_at timestamptz not null
      );
      create index challenge_by_child on challenge (child_id);

      create table challenge_event (
        id uuid primary key,
        child_id uuid not null ${belongsTo('challenge_event', 'child_id', 'child')},
        challenge_id uuid not null ${belongsTo('challenge_event', 'challenge_id', 'challenge')},
        kind text not null,
        by_id uuid not null ${belongsTo('challenge_event', 'by_id', 'person')},
        "on" date not null,
        at timestamptz not null,
        note text,
        stage integer,
        post text,
        to_id uuid ${belongsTo('challenge_event', 'to_id', 'person')},
        reaches_on date,
        skipped_because text,
        plan_by date,
        decision_id uuid ${belongsTo('challenge_event', 'decision_id', 'decision')},
        outcome text,
        child_told text
      );
      create index challenge_event_by_child on challenge_event (child_id);
      create index challenge_event_by_asked on challenge_event (to_id) where to_id is not null;

      create table advice_step (
        id uuid primary key,
        child_id uuid not null ${belongsTo('advice_step', 'child_id', 'child')},
        challenge_id uuid ${belongsTo('advice_step', 'challenge_id', 'challenge')},
        adviser text not null,
        kind text not null,
        "on" date not null,
        note text not null,
        by_id uuid not null ${belongsTo('advice_step', 'by_id', 'person')},
        at timestamptz not null
      );
      create index advice_step_by_child on advice_step (child_id);

      alter table decision alter column review_id drop not null;
    `);
    for (const table of ['challenge', 'challenge_event', 'advice_step'])
      await runner.query(/* sql */ `
        create trigger ${table}_insert_makes_a_version after insert on ${table}
          referencing new table as written for each statement execute function rows_of_child_written();
        create trigger ${table}_update_makes_a_version after update on ${table}
          referencing old table as before new table as written for each statement execute function rows_of_child_written();
        create trigger ${table}_delete_makes_a_version after delete on ${table}
          referencing old table as written for each statement execute function rows_of_child_written();
        create trigger ${table}_truncate_makes_a_version after truncate on ${table}
          for each statement execute function all_case_files_written();
      `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
