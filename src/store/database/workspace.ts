import type { DataSource } from 'typeorm';

/** The Slack workspace that these records are kept for: one, for good. */
export interface Workspace {
  teamId: string;
  appId: string | null;
  botId: string | null;
  botUserId: string | null;
}

/** Null before Slack has ever been heard. */
export async function keptWorkspace(database: DataSource): Promise<Workspace | null> {
  const [kept] = await database.query<Workspace[]>(
    'select team_id as "teamId", app_id as "appId", bot_id as "botId", bot_user_id as "botUserId" from workspace',
  );
  return kept ?? null;
}

/** Keeps the first one there is, and what is new about it; another only where `moved`. Answers with the one that is kept. */
export async function keepWorkspace(database: DataSource, found: Workspace, moved: boolean): Promise<Workspace> {
  const { teamId, appId, botId, botUserId } = found;
  await database.query(
    `insert into workspace (team_id, app_id, bot_id, bot_user_id) values ($1, $2, $3, $4)
     on conflict (only_one) do update set team_id = excluded.team_id, bot_id = excluded.bot_id,
       bot_user_id = excluded.bot_user_id, app_id = coalesce(excluded.app_id, workspace.app_id)
     where workspace.team_id = excluded.team_id or $5`,
    [teamId, appId, botId, botUserId, moved],
  );
  return (await keptWorkspace(database)) ?? found;
}
