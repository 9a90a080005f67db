import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an item is about; notes that want to be seen; and concerns about practice, which are about no child. */
export class Patterns1763800000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const belongsTo = (table: string, column: string, target: string) =>
      `constraint ${table}_${column}_exists references ${target} deferrable initially deferred`;
    await runner.query(/* sql */ `
      create table theme_mark (
        id uuid primary key,
        child_id uuid not null ${belongsTo('theme_mark', 'child_id', 'child')},
        item text not null,
        theme text,
        by_id uuid not null ${belongsTo('theme_mark', 'by_id', 'person')},
        "on" date not null,
        at timestamptz not null
      );
      create index theme_mark_by_child on theme_mark (child_id);

      create table practice_note (
        id uuid primary key,
        child_id uuid not null ${belongsTo('practice_note', 'child_id', 'child')},
        kind text not null,
        theme text not null,
        words text not null,
        worker_id uuid ${belongsTo('practice_note', 'worker_id', 'person')},
        manager_id uuid ${belongsTo('practice_note', 'manager_id', 'person')},
        by_id uuid not null ${belongsTo('practice_note', 'by_id', 'person')},
        "on" date not null,
        at timestamptz not null
      );
      create index practice_note_by_child on practice_note (child_id);

      create table practice_note_seen (
        id uuid primary key,
        child_id uuid not null ${belongsTo('practice_note_seen', 'child_id', 'child')},
        note_id uuid not null ${belongsTo('practice_note_seen', 'note_id', 'practice_note')},
        for_id uuid not null ${belongsTo('practice_note_seen', 'for_id', 'person')},
        by_id uuid not null ${belongsTo('practice_note_seen', 'by_id', 'person')},
        "on" date not null,
        at timestamptz not null
      );
      create index practice_note_seen_by_child on practice_note_seen (child_id);

      create table concern (
        id uuid primary key,
        theme text not null,
        what text not null,
        evidence jsonb not null,
        asks text not null,
        to_id uuid not null ${belongsTo('concern', 'to_id', 'person')},
        wanted_by date not null,
        raised_by_id uuid not null ${belongsTo('concern', 'raised_by_id', 'person')},
        raised_on date not null,
        raised_at timestamptz not null
      );
      create table concern_event (
        id uuid primary key,
        concern_id uuid not null ${belongsTo('concern_event', 'concern_id', 'concern')},
        kind text not null,
        by_id uuid not null ${belongsTo('concern_event', 'by_id', 'person')},
        "on" date not null,
        at timestamptz not null,
        note text,
        to_id uuid ${belongsTo('concern_event', 'to_id', 'person')},
        outcome text
      );
      create index concern_event_by_concern on concern_event (concern_id);
    `);
    for (const table of ['theme_mark', 'practice_note', 'practice_note_seen'])
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
    // They are read with the staff: of no child, and few.
    for (const table of ['concern', 'concern_event'])
      await runner.query(/* sql */ `
        create trigger ${table}_changes_the_staff after insert or update or delete or truncate on ${table}
          for each statement execute function staff_changed();
      `);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded is never dropped: restore a backup instead.');
  }
}
