import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a message names is kept, by ids alone, so that it can be taken back from somebody who loses the child. */
export class WhatWasNamed1763800000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- It names a child to somebody who may no longer see the child: to be edited whatever day it is from.
      alter table delivery add outlived boolean not null default false;
      -- Whose line or Home it stands in: a person may be given another account.
      alter table delivery add account text;
      update delivery d set account = p.slack_user_id from person p
        where p.id = d.person_id and (d.ts is not null or d.key = 'home');

      create table delivery_child (
        key text not null,
        person_id uuid not null,
        child_id uuid not null constraint delivery_child_child_id_exists references child deferrable initially deferred,
        -- What its reader was allowed for the child when it was worded.
        permission text not null,
        -- The wording that names the child, as delivery.wanted counts them.
        version integer not null,
        noted_in xid8 not null default pg_current_xact_id(),
        constraint delivery_child_pkey primary key (key, person_id, child_id, permission),
        constraint delivery_child_delivery_exists foreign key (key, person_id) references delivery
          on update cascade on delete cascade
      );
      create index delivery_child_by_child on delivery_child (child_id);
      create index delivery_child_by_person on delivery_child (person_id);
      create index delivery_child_by_noted on delivery_child (noted_in);

      -- Of what stands in Slack already: the child it is about, and whoever the audit says was shown for it that day.
      insert into delivery_child (key, person_id, child_id, permission, version)
        select key, person_id, child_id, 'see review dates', sent from delivery
          where child_id is not null and ts is not null
        union
        select d.key, d.person_id, c.id, 'see review dates', d.sent
          from delivery d
          join audit a on a.person_id = d.person_id and a.ended = 'done' and (
            (d.notice in ('my day', 'team day', 'week') and a.action = replace(d.notice, ' ', '-')
              and to_char(a.at at time zone 'Europe/London', 'YYYY-MM-DD') = split_part(d.key, '/', 2))
            or (d.key = 'home' and a.action in ('home', 'my-day', 'week')))
          join child c on c.id::text in (select jsonb_array_elements_text(a.about->'children'))
          where (d.ts is not null or d.key = 'home') and jsonb_typeof(a.about->'children') = 'array';

      -- How far what was named has been compared with what may be seen: one row.
      create table sight_compared (
        on_day date,
        server text,
        -- What was written in a transaction that is not in here has been written since.
        seen_in pg_snapshot,
        -- Of each person, all that their reach comes from but the children themselves.
        reaches jsonb not null
      );
      insert into sight_compared (reaches) values ('{}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sight_compared, delivery_child; alter table delivery drop outlived, drop account');
  }
}
