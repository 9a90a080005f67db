import type { PlainTextOption } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { childrenToPick } from '../casework/children-to-pick.ts';
import { faultOf } from '../log.ts';
import type { Surroundings } from './answering.ts';
import { clip } from './message.ts';
import { initialsOf, reference } from './views/child-name.ts';

interface Picking {
  slackUserId: string;
  teamId: string | null;
  client: WebClient;
}

/** What a list of children offers for what was typed in it. Whoever may not see any, or is a stranger, is offered none. */
export async function childrenOffered(
  { casework, colleagues, log }: Surroundings,
  { slackUserId, teamId, client }: Picking,
  typed: string,
): Promise<PlainTextOption[]> {
  const caller = { slackUserId };
  try {
    if (!(await colleagues.welcomes(client, slackUserId, teamId))) await casework.turnAway(caller);
    const found = await casework.as(caller)(childrenToPick, { typed });
    return found.map((child) => ({
      value: child.id,
      text: { type: 'plain_text', text: clip([reference(child), initialsOf(child)].filter(Boolean).join(' · '), 75) },
    }));
  } catch (error) {
    log.warn(faultOf(error), 'no child could be offered');
    return [];
  }
}
