import type { MigrationInterface, QueryRunner } from 'typeorm';

const digests = `('my day', 'team day', 'week')`;

/** What a manager who disagrees says, as it was kept: three answers in one note. */
const note = String.raw`^([^\n]*)\nInstead: ([^\n]*)\n(The social worker|The manager|The carer|The IRO) will tell the child\.$`;

/** A fact is a column: the day of a digest was in its key, and three answers of the manager’s in one note. */
export class SaidOnce1763800000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table delivery add on_day date;
      update delivery set on_day = split_part(key, '/', 2)::date
        where notice in ${digests} and split_part(key, '/', 2) ~ '^\\d{4}-\\d\\d-\\d\\d$';
      drop index delivery_of_a_day;
      create index delivery_by_day on delivery (notice, on_day) where on_day is not null;

      alter table decision_event add instead text;
      alter table decision_event add child_told_by text;
      -- A note of any other form stays as it is: nothing that somebody wrote is lost.
      update decision_event e set note = said[1], instead = said[2], child_told_by = said[3]
        from (select id, regexp_match(note, '${note}') as said from decision_event where kind = 'disagreed') one
        where e.id = one.id and said is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      update decision_event set note = note || E'\\nInstead: ' || instead || E'\\n' || child_told_by || ' will tell the child.'
        where instead is not null;
      alter table decision_event drop instead, drop child_told_by;
      create index delivery_of_a_day on delivery (notice, split_part(key, '/', 2));
      alter table delivery drop on_day;
    `);
  }
}
