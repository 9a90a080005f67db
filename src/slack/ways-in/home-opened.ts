import type { WebClient } from '@slack/web-api';
import { openHome } from '../../casework/digests/open-home.ts';
import type { Log } from '../../log.ts';
import { apology } from '../apology.ts';
import type { Colleague } from './let-in.ts';

/** Somebody opened the app’s Home. */
export interface HomeOpened {
  slackUserId: string;
  colleague: Promise<Colleague>;
  client: WebClient;
  log: Log;
}

/** Home is published by deliveries, like a message. Whoever may not have one is told why, there and then. */
export async function homeOpened({ slackUserId, colleague, client, log }: HomeOpened): Promise<void> {
  try {
    await (await colleague).perform(openHome, {});
  } catch (error) {
    const { blocks } = apology(error, log);
    await client.views.publish({ user_id: slackUserId, view: { type: 'home', blocks } });
  }
}
