import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link to a paper serves its ten minutes and asks for four digits; and the workbench marks the database it makes. */
export class DigitsAndTheWorkbench1763800000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The links there are have no digits, and would be over in ten minutes.
      delete from paper_link;
      -- The digits only as hashed under the link’s token, which is not kept: nobody with the table can find them out.
      alter table paper_link
        drop column used_at,
        add column digits bytea not null,
        add column pass_seed bytea not null,
        add column tries_left smallint not null
          constraint paper_link_tries_left_is_a_number_of_tries check (tries_left >= 0);

      -- One row: this database was made by the workbench, and its people and children are invented.
      create table made_by_the_workbench (
        is_so boolean not null default true constraint made_by_the_workbench_pkey primary key
          constraint made_by_the_workbench_once check (is_so),
        at timestamptz not null
      );
      -- Those it made before there was a mark: nobody else has ever brought anything in.
      insert into made_by_the_workbench (at)
        select min(at) from audit where action = 'import-files' having bool_and(person = 'the workbench');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      drop table made_by_the_workbench;
      delete from paper_link;
      alter table paper_link
        drop column digits, drop column pass_seed, drop column tries_left, add column used_at timestamptz;
    `);
  }
}
