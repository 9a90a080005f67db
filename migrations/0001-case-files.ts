import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff, teams, children and everything the first imports bring. */
export class CaseFiles1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table team (
        id uuid primary key,
        name text not null constraint team_name_used_once unique,
        slack_channel_id text,
        manager_id uuid
      );

      create table person (
        id uuid primary key,
        slack_user_id text constraint person_slack_user_once unique,
        name text not null,
        role text not null constraint person_role_is_known check (role in (
          'iro', 'social worker', 'team manager', 'iro manager', 'business support', 'participation worker',
          'senior manager'
        )),
        team_id uuid constraint person_team_id_exists references team deferrable initially deferred,
        email text constraint person_email_once unique,
        phone text,
        fte double precision not null constraint person_fte_is_real check (fte > 0),
        left_on date
      );
      alter table team add constraint team_manager_id_exists
        foreign key (manager_id) references person deferrable initially deferred;

      create table cover (
        id uuid primary key,
        for_person_id uuid not null constraint cover_for_person_id_exists references person deferrable initially deferred,
        by_person_id uuid not null constraint cover_by_person_id_exists references person deferrable initially deferred,
        from_on date not null,
        to_on date not null,
        constraint cover_ends_after_it_starts check (from_on <= to_on)
      );
      create index cover_by_person on cover (by_person_id);

      create table child (
        id uuid primary key,
        reference text not null constraint child_reference_once unique,
        initials text constraint child_initials_are_not_a_name check (char_length(initials) <= 8),
        born_on date,
        team_id uuid constraint child_team_id_exists references team deferrable initially deferred,
        sibling_group text,
        parent_id uuid constraint child_parent_id_exists references child deferrable initially deferred,
        restricted boolean not null
      );
      create index child_by_initials on child (initials);
      create index child_by_team on child (team_id);

      create table period_of_care (
        id uuid primary key,
        child_id uuid not null constraint period_of_care_child_id_exists references child deferrable initially deferred,
        became_looked_after_on date,
        first_seen_on date not null,
        ceased_on date,
        ceased_reason text,
        reviews_complete_from date,
        source text not null,
        constraint period_ends_after_it_starts check (ceased_on >= became_looked_after_on)
      );
      create index period_of_care_by_child on period_of_care (child_id);

      create table episode (
        id uuid primary key,
        child_id uuid not null constraint episode_child_id_exists references child deferrable initially deferred,
        period_id uuid not null
          constraint episode_period_id_exists references period_of_care deferrable initially deferred,
        started_on date not null,
        ended_on date,
        start_reason text,
        legal_status text,
        placement text,
        end_reason text,
        source text not null
      );
      create index episode_by_child on episode (child_id);

      create table review (
        id uuid primary key,
        child_id uuid not null constraint review_child_id_exists references child deferrable initially deferred,
        kind text not null constraint review_kind_is_known check (kind in ('statutory', 'secure criteria')),
        source_reference text,
        source_due_on date,
        held_on date,
        adjourned_on date,
        completed_on date,
        cancelled boolean not null,
        participation text constraint review_participation_is_a_code check (participation in (
          'PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'
        )),
        source text not null,
        constraint review_completed_after_it_began check (completed_on >= held_on)
      );
      create index review_by_child on review (child_id);
      create unique index review_once_a_day on review (child_id, kind, held_on) where cancelled = false;

      create table permanence_plan (
        id uuid primary key,
        child_id uuid not null constraint permanence_plan_child_id_exists references child deferrable initially deferred,
        kind text not null,
        known_on date not null,
        source text not null
      );
      create index permanence_plan_by_child on permanence_plan (child_id);

      create table allocation (
        id uuid primary key,
        child_id uuid not null constraint allocation_child_id_exists references child deferrable initially deferred,
        person_id uuid not null constraint allocation_person_id_exists references person deferrable initially deferred,
        role text not null constraint allocation_role_is_known check (role in ('iro', 'social worker')),
        from_on date not null,
        to_on date
      );
      create index allocation_by_child on allocation (child_id);
      create index allocation_by_person on allocation (person_id);
      create unique index allocation_one_at_a_time on allocation (child_id, role) where to_on is null;

      create table restriction_exception (
        id uuid primary key,
        child_id uuid not null
          constraint restriction_exception_child_id_exists references child deferrable initially deferred,
        person_id uuid not null
          constraint restriction_exception_person_id_exists references person deferrable initially deferred
      );
      create index restriction_exception_by_child on restriction_exception (child_id);

      create table disagreement (
        id uuid primary key,
        child_id uuid not null constraint disagreement_child_id_exists references child deferrable initially deferred,
        about text not null,
        kept text not null,
        kept_from text not null,
        said text not null,
        said_by text not null,
        noted_on date not null
      );
      create index disagreement_by_child on disagreement (child_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Case files are never dropped: restore a backup instead.');
  }
}
