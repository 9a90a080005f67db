import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who opened a child is asked of the audit: a list names its children inside the row, and so has its own index. */
export class WhoOpened1763800000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index audit_by_children on audit using gin ((about->'children') jsonb_path_ops) where about ? 'children';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_by_children');
  }
}
