import type { DataSource } from 'typeorm';
import type { KeptWorkspace } from './own-rows.ts';
import { ownTables } from './own-tables.ts';

/** The Slack workspace that these records are kept for: one, for good. */
export type Workspace = Omit<KeptWorkspace, 'onlyOne' | 'knownSince'>;

const known = { teamId: true, appId: true, botId: true, botUserId: true } as const;

/** Null before Slack has ever been heard. */
export const keptWorkspace = (database: DataSource): Promise<Workspace | null> =>
  database.getRepository(ownTables.workspace).findOne({ select: known, where: { onlyOne: true } });

/** Keeps the first one there is, and what is new about it; another only where `moved`. Answers with the one that is kept. */
export async function keepWorkspace(database: DataSource, found: Workspace, moved: boolean): Promise<Workspace> {
  const { teamId, appId, botId, botUserId } = found;
  const kept = database.getRepository(ownTables.workspace);
  await kept.createQueryBuilder().insert().values(found).orIgnore().execute();
  await kept.update(moved ? { onlyOne: true } : { onlyOne: true, teamId }, {
    teamId,
    botId,
    botUserId,
    ...(appId !== null && { appId }),
  });
  return (await keptWorkspace(database)) ?? found;
}
