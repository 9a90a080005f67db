import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import { Refusal } from '../domain/refusal.ts';

/** Who may talk to the bot at all: members of this workspace, in person. */
export interface Colleagues {
  welcomes(client: WebClient, slackUserId: string, teamId: string | null): Promise<boolean>;
  /** The same of somebody in our own workspace, asked of Slack now, whatever is remembered. */
  stillWelcomes(client: WebClient, slackUserId: string): Promise<boolean>;
}

/** Long enough to spare Slack, short enough that a guest made today is a guest by lunch. In milliseconds. */
const rememberedFor = 5 * 60_000;

/**
 * Bots, guests, deactivated people and people from another workspace are strangers, whatever our own records say.
 * Slack is asked once in five minutes for each person.
 */
export function colleaguesOf(ownTeam: () => string | null, monotonic: () => number): Colleagues {
  const remembered = new Map<string, { welcome: boolean; until: number }>();
  async function ask(client: WebClient, slackUserId: string, own: string | null): Promise<boolean> {
    const welcome = await isMember(client, slackUserId, own);
    remembered.set(slackUserId, { welcome, until: monotonic() + rememberedFor });
    return welcome;
  }
  return {
    async welcomes(client, slackUserId, teamId) {
      const own = ownTeam();
      if (own === null) throw notIntroduced();
      if (teamId !== null && teamId !== own) return false;
      const before = remembered.get(slackUserId);
      if (before && before.until > monotonic()) return before.welcome;
      return ask(client, slackUserId, own);
    },
    async stillWelcomes(client, slackUserId) {
      const own = ownTeam();
      if (own === null) throw slackIsSilent();
      return ask(client, slackUserId, own);
    },
  };
}

/** A member of this workspace, in person. */
export const isColleague = (user: UsersInfoResponse['user'], own: string | null): boolean =>
  user !== undefined &&
  !(user.deleted || user.is_bot || user.is_restricted || user.is_ultra_restricted || user.is_stranger) &&
  own !== null &&
  (user.team_id === undefined || user.team_id === own);

// Until it is known whose workspace this is, nobody is of it.
const notIntroduced = () =>
  new Refusal('I don’t know yet which workspace I am in. Nothing was changed. Try again in a minute.');

async function isMember(client: WebClient, slackUserId: string, own: string | null): Promise<boolean> {
  const { user } = await client.users.info({ user: slackUserId }).catch(() => {
    throw slackIsSilent();
  });
  return isColleague(user, own);
}

const slackIsSilent = () =>
  new Refusal('Slack did not tell me who you are. Nothing was changed. Try again in a minute.');
