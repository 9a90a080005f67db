import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['person', 'team', 'cover', 'preference', 'team_preference'];

/**
 * Every change to the staff shows as a new version from the moment it is committed, so that they are read again only
 * then. The version is the sum of several lanes: whoever changes the staff takes a free one, and a long import keeps
 * nobody waiting.
 */
export class StaffVersion1763800000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table staff_version (lane smallint primary key, version bigint not null);
      insert into staff_version select lane, 0 from generate_series(0, 7) lane;

      create function staff_changed() returns trigger language plpgsql as $$
      begin
        update staff_version set version = version + 1
          where lane = (select lane from staff_version limit 1 for update skip locked);
        if not found then
          update staff_version set version = version + 1 where lane = 0;
        end if;
        return null;
      end $$;
      ${tables
        .map(
          (name) => `create trigger ${name}_changes_the_staff after insert or update or delete or truncate on ${name}
            for each statement execute function staff_changed();`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `${tables.map((name) => `drop trigger ${name}_changes_the_staff on ${name};`).join('\n')}
       drop function staff_changed; drop table staff_version`,
    );
  }
}
