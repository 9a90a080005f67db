import type { WebClient } from '@slack/web-api';
import type { Casework } from '../../casework/casework.ts';
import { mayAlter, type Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import type { LinksOf } from '../../casework/perform/links-of.ts';
import type { Colleagues } from './colleagues.ts';

/** Somebody who was let in, and what they may do here: nothing else in Slack’s part of the service can do anything. */
export interface Colleague {
  perform: Perform;
  drafts: DraftsOf;
  links: LinksOf;
}

interface Keys {
  casework: Casework;
  colleagues: Colleagues;
}

interface Arrival {
  client: WebClient;
  slackUserId: string;
  teamId: string | null;
}

/**
 * A member of this workspace in person, with a staff record, who works here today; anybody else is turned away, on
 * record. Slack is asked again before anything is changed: somebody made a guest a minute ago changes nothing. A form
 * that is begun, or a page of it that is kept, is nothing but their own words until it is sent.
 */
export async function colleagueOf(
  { casework, colleagues }: Keys,
  { client, slackUserId, teamId }: Arrival,
): Promise<Colleague> {
  const caller = { slackUserId };
  await letIn();

  async function letIn(): Promise<void> {
    if (!(await colleagues.welcomes(client, slackUserId, teamId))) return casework.turnAway(caller);
    const known = await casework.knows(caller);
    if (known === 'nobody') return casework.turnAway(caller, true);
    if (known === 'a colleague') return;
    // Another copy of the service may have heard what this one has not: what Slack said a while ago does not count.
    if (!(await colleagues.confirms(client, slackUserId))) return casework.turnAway(caller);
    await casework.foundAgain(caller);
  }

  async function askedAgain() {
    if (!(await colleagues.stillWelcomes(client, slackUserId, teamId))) await casework.turnAway(caller);
  }
  const perform = casework.as(caller);
  const drafts = casework.draftsOf(caller);
  return {
    perform: async (action, input, draft) => {
      if (mayAlter(action)) await askedAgain();
      return perform(action, input, draft);
    },
    drafts: {
      ...drafts,
      handOver: async (draft, to) => {
        await askedAgain();
        await drafts.handOver(draft, to);
      },
      discard: async (id) => {
        await askedAgain();
        return drafts.discard(id);
      },
    },
    links: casework.linksOf(caller),
  };
}
