import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofChild = (name: string) =>
  `child_id uuid not null constraint ${name}_child_id_exists references child deferrable initially deferred`;
const person = (name: string, column: string, rest = 'not null') =>
  `${column} uuid ${rest} constraint ${name}_${column}_exists references person deferrable initially deferred`;

/** Getting ready for a review, what it found and decided, and what became of every decision; drafts and the outbox. */
export class Reviewing1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table booking (
        id uuid primary key,
        ${ofChild('booking')},
        "on" date not null,
        at text constraint booking_at_is_a_time check (at ~ '^[0-2][0-9]:[0-5][0-9]$'),
        venue text,
        late_because text,
        ${person('booking', 'booked_by_id')},
        booked_on date not null,
        ended_on date,
        ended_because text,
        ${person('booking', 'approved_by_id', '')}
      );
      create index booking_by_child on booking (child_id);
      create unique index booking_one_at_a_time on booking (child_id) where ended_on is null;

      create table preparation (
        id uuid primary key,
        ${ofChild('preparation')},
        item text not null,
        done_on date,
        note text,
        answers jsonb not null,
        ${person('preparation', 'recorded_by_id')},
        recorded_on date not null,
        recorded_at timestamptz not null
      );
      create index preparation_by_child on preparation (child_id);

      create table contact (
        id uuid primary key,
        ${ofChild('contact')},
        ${person('contact', 'person_id')},
        "on" date not null,
        alone boolean not null,
        how text not null,
        recorded_on date not null
      );
      create index contact_by_child on contact (child_id);

      create table early_request (
        id uuid primary key,
        ${ofChild('early_request')},
        asked_by text not null,
        words text not null,
        worry text not null,
        soon_by date not null,
        asked_on date not null,
        ${person('early_request', 'recorded_by_id')},
        answer text,
        answered_on date,
        because text,
        reply text,
        review_by date
      );
      create index early_request_by_child on early_request (child_id);

      create table review_record (
        id uuid primary key,
        ${ofChild('review_record')},
        review_id uuid not null constraint review_record_review_id_exists references review deferrable initially deferred,
        version integer not null,
        edited_because text,
        answers jsonb not null,
        ${person('review_record', 'recorded_by_id')},
        recorded_at timestamptz not null,
        recorded_on date not null,
        replaced jsonb,
        constraint review_record_version_once unique (review_id, version)
      );
      create index review_record_by_child on review_record (child_id);

      create table decision (
        id uuid primary key,
        ${ofChild('decision')},
        review_id uuid not null constraint decision_review_id_exists references review deferrable initially deferred,
        lineage_id uuid not null,
        times_made integer not null constraint decision_made_at_least_once check (times_made >= 1),
        wording text not null,
        measure text not null,
        ${person('decision', 'owner_id', '')},
        owner_role text not null,
        due_on date not null,
        is_key boolean not null,
        is_confidential boolean not null,
        made_on date not null
      );
      create index decision_by_child on decision (child_id);
      create index decision_by_owner on decision (owner_id);

      create table decision_event (
        id uuid primary key,
        ${ofChild('decision_event')},
        decision_id uuid not null
          constraint decision_event_decision_id_exists references decision deferrable initially deferred,
        kind text not null,
        ${person('decision_event', 'by_id', '')},
        "on" date not null,
        at timestamptz not null,
        note text,
        new_due_on date,
        ${person('decision_event', 'new_owner_id', '')}
      );
      create index decision_event_by_child on decision_event (child_id);

      create table record_step (
        id uuid primary key,
        ${ofChild('record_step')},
        review_id uuid not null constraint record_step_review_id_exists references review deferrable initially deferred,
        step text not null,
        detail text,
        withheld_because text,
        done_on date not null,
        ${person('record_step', 'recorded_by_id')}
      );
      create index record_step_by_child on record_step (child_id);

      create table draft (
        id uuid primary key,
        ${person('draft', 'person_id')},
        form text not null,
        child_id uuid constraint draft_child_id_exists references child deferrable initially deferred,
        subject text,
        page integer not null,
        -- How many times the form has moved: what is sent from an earlier round is out of date.
        round integer not null,
        answers jsonb not null,
        begun_at timestamptz not null,
        saved_at timestamptz not null,
        spent_at timestamptz
      );
      create index draft_by_person on draft (person_id) where spent_at is null;
      create index draft_to_empty on draft (spent_at) where spent_at is not null and answers <> '{}';

      -- One row for each message there is: what it is about, never what it says. It is worded when it is sent.
      create table delivery (
        key text not null,
        -- The order they were asked for.
        told bigint not null generated always as identity,
        ${person('delivery', 'person_id')},
        notice text not null,
        child_id uuid constraint delivery_child_id_exists references child deferrable initially deferred,
        subject text not null,
        -- The wording wanted, and the last one sent: a message is edited until they are the same.
        wanted integer not null,
        sent integer not null,
        state text not null constraint delivery_state_is_known
          check (state in ('waiting', 'sending', 'sent', 'unknown', 'dead')),
        -- Tries since the last success, and posts of it whose reply never came.
        attempts integer not null,
        lost integer not null default 0,
        -- Null: at once.
        next_at timestamptz,
        -- Who is at work on it, and until when, by the database's clock.
        lease_id uuid,
        lease_until timestamptz,
        -- Where it is in Slack: kept for good.
        channel text,
        ts text,
        sent_at timestamptz,
        fault text,
        constraint delivery_once_a_person primary key (key, person_id),
        constraint delivery_is_somewhere check (ts is null or channel is not null)
      );
      create index delivery_to_do on delivery (person_id, told) where state in ('waiting', 'sending', 'unknown');
      create index delivery_by_child on delivery (child_id) where child_id is not null;

      -- A way to one paper, once, for one person. Only the hash of its token is kept.
      create table paper_link (
        hash bytea primary key,
        ${person('paper_link', 'person_id')},
        paper text not null,
        child_id uuid not null constraint paper_link_child_id_exists references child deferrable initially deferred,
        subject uuid not null,
        good_until timestamptz not null,
        used_at timestamptz
      );
      create index paper_link_by_end on paper_link (good_until);

      -- Encrypted by the service, under a key that the database never sees. Only a letter opens it.
      create table child_forename (
        child_id uuid primary key constraint child_forename_child_id_exists references child
          deferrable initially deferred,
        forename_sealed text not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Reviews and their decisions are never dropped: restore a backup instead.');
  }
}
