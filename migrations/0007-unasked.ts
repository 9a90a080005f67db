import type { MigrationInterface, QueryRunner } from 'typeorm';

const person = (name: string) =>
  `person_id uuid not null constraint ${name}_person_id_exists references person deferrable initially deferred`;

/** What the bot says unasked: to whom, when, what is put off for a while, and which morning’s work is done. */
export class Unasked1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table snooze (
        id uuid primary key,
        child_id uuid not null constraint snooze_child_id_exists references child deferrable initially deferred,
        ${person('snooze')},
        finding text not null,
        until_on date not null,
        because text,
        made_on date not null,
        made_at timestamptz not null
      );
      create index snooze_by_child on snooze (child_id);

      create table preference (
        id uuid primary key,
        ${person('preference')},
        works_on jsonb not null,
        digest_at text
      );

      create table team_preference (
        id uuid primary key,
        team_id uuid not null constraint team_preference_team_id_exists references team deferrable initially deferred,
        initials_in_channel boolean not null
      );

      -- A team's digest is for its channel, and worded as the person the row is to.
      alter table delivery add team_id uuid constraint delivery_team_id_exists references team
        deferrable initially deferred;
      -- Not posted after this: a digest that could not go out by midday is missed, and named in the next.
      alter table delivery add until_at timestamptz;
      -- What kind of thing was said, where the next one depends on it: an all-clear is not said twice running.
      alter table delivery add said text;
      create index delivery_by_notice on delivery (person_id, notice, told);

      -- Each job's work for each day, done by whichever copy of the service came first.
      create table job_run (
        job text not null,
        on_day date not null,
        done_at timestamptz not null,
        constraint job_run_once_a_day primary key (job, on_day)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('What was said is never dropped: restore a backup instead.');
  }
}
