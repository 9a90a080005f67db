import type { WebClient } from '@slack/web-api';
import { openHome } from '../casework/open-home.ts';
import type { Surroundings } from './answering.ts';
import { apology } from './apology.ts';

/** Somebody opened the app’s Home. */
export interface HomeOpened {
  slackUserId: string;
  teamId: string | null;
  client: WebClient;
}

/** Home is published by deliveries, like a message. Whoever may not have one is told why, there and then. */
export async function homeOpened(
  { casework, colleagues, log }: Surroundings,
  { slackUserId, teamId, client }: HomeOpened,
): Promise<void> {
  const caller = { slackUserId };
  try {
    if (!(await colleagues.welcomes(client, slackUserId, teamId))) await casework.turnAway(caller);
    await casework.as(caller)(openHome, {});
  } catch (error) {
    const { blocks } = apology(error, log);
    await client.views.publish({ user_id: slackUserId, view: { type: 'home', blocks } });
  }
}
