import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The anchors of the audit’s chains, as they were signed: kept until they are out of reach, and as a count of them after. */
export class AuditAnchors1763800000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table audit_anchor (
        number bigint primary key,
        on_hour timestamptz not null,
        line text not null,
        kept_at timestamptz
      );
      create index audit_anchor_to_keep on audit_anchor (number) where kept_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_anchor');
  }
}
