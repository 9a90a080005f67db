import type { WebClient } from '@slack/web-api';
import { unreachableFaults } from '../../domain/people/people.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import type { Remembered } from './remembered.ts';

/** As Slack describes one, by whatever way. */
export interface SlackAccount {
  id?: string;
  team_id?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  /** On Enterprise Grid, the workspaces of the organisation that they belong to: `team_id` may name any, or none. */
  enterprise_user?: { teams?: readonly string[] };
  teams?: readonly string[];
}

/** Who may talk to the bot at all: members of this workspace, in person. */
export interface Colleagues {
  welcomes(client: WebClient, slackUserId: string, teamId: string | null): Promise<boolean>;
  /** The same, and Slack is asked now; where it does not answer, what it said within these minutes stands. */
  stillWelcomes: Colleagues['welcomes'];
  /** Of somebody in our own workspace, as Slack says now. Throws where it does not: for what is shown outside Slack. */
  confirms(client: WebClient, slackUserId: string): Promise<boolean>;
  /** Something about them has changed: Slack is asked when they next come. True: they are none of ours any more. */
  heardOf(user: SlackAccount): boolean;
}

/**
 * Bots, guests, deactivated people and people from another workspace are strangers, whatever our own records say.
 * Slack is asked once in five minutes for each person, and whenever they would change something.
 */
export function colleaguesOf(ownTeam: () => string | null, { before, asking, forget }: Remembered): Colleagues {
  async function ask(client: WebClient, slackUserId: string, own: string): Promise<boolean> {
    const keep = asking();
    const welcome = await isMember(client, slackUserId, own);
    keep(slackUserId, welcome);
    return welcome;
  }
  async function askAgain(client: WebClient, slackUserId: string, own: string): Promise<boolean> {
    try {
      return await ask(client, slackUserId, own);
    } catch (error) {
      const stands = before(slackUserId);
      if (stands === null) throw error;
      return stands;
    }
  }
  const ofOurs =
    (answer: (client: WebClient, slackUserId: string, own: string) => Promise<boolean>): Colleagues['welcomes'] =>
    async (client, slackUserId, teamId) => {
      const own = ownTeam();
      if (own === null) throw notIntroduced();
      return (teamId === null || teamId === own) && (await answer(client, slackUserId, own));
    };
  return {
    welcomes: ofOurs(async (client, slackUserId, own) => before(slackUserId) ?? ask(client, slackUserId, own)),
    stillWelcomes: ofOurs(askAgain),
    confirms: (client, slackUserId) => ofOurs(ask)(client, slackUserId, null),
    heardOf: (user) => {
      forget(user.id ?? '');
      const own = ownTeam();
      return own !== null && !isColleague(user, own);
    },
  };
}

/** A member of this workspace, in person. */
export const isColleague = (user: SlackAccount | undefined, own: string | null): boolean =>
  user !== undefined &&
  !(user.deleted || user.is_bot || user.is_restricted || user.is_ultra_restricted || user.is_stranger) &&
  own !== null &&
  belongsTo(user, own);

/** Where Slack lists somebody’s workspaces, only the list counts. */
function belongsTo({ team_id, enterprise_user, teams = [] }: SlackAccount, own: string): boolean {
  const listed = [...(enterprise_user?.teams ?? []), ...teams];
  return listed.length > 0 ? listed.includes(own) : team_id === undefined || team_id === own;
}

// Until it is known whose workspace this is, nobody is of it.
const notIntroduced = () =>
  new Refusal('I don’t know yet which workspace I am in. Nothing was changed. Try again in a minute.');

const unknownTo: readonly unknown[] = [...unreachableFaults, 'user_not_visible'];

const saidBy = (error: unknown): unknown =>
  error instanceof Error && 'data' in error ? (error.data as { error?: unknown } | null)?.error : null;

async function isMember(client: WebClient, slackUserId: string, own: string): Promise<boolean> {
  const { user } = await client.users.info({ user: slackUserId }).catch((error: unknown) => {
    // That it knows nobody of the kind is an answer too.
    if (unknownTo.includes(saidBy(error))) return { user: undefined };
    throw new Refusal('Slack did not tell me who you are. Nothing was changed. Try again in a minute.');
  });
  return isColleague(user, own);
}
