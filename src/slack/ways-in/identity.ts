import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { KeepTrying } from './keep-trying.ts';

/** Whose bot this is, and which. */
export interface Identity {
  teamId: string;
  appId: string | null;
  botId: string | null;
  botUserId: string | null;
}

/** Where it is kept, so that it is known while Slack is down, and another workspace’s Slack is noticed. */
export interface Keeping {
  /** Waits for the records to be open. */
  kept(): Promise<Identity | null>;
  /** Keeps the first there is, or another that has been `moved` to; answers with the one that is kept. */
  keep(found: Identity, moved: boolean): Promise<Identity>;
}

export interface IdentitySettings {
  client: WebClient;
  /** What the operator said, where they did. */
  teamId?: string;
  appId?: string;
  keeping: Keeping;
  keepTrying: KeepTrying;
  log: Log;
  /** The Slack that answers is not the one these records are for: a sentence for the operator. */
  onAnother: (sentence: string) => void;
}

export interface KeptIdentity {
  /** From the settings, from the records or from Slack, whichever speaks first. */
  known(): Identity | null;
  /** Slack itself has said so since the start. */
  confirmed(): Identity | null;
  find(): void;
  /** Resolves when Slack has been asked once, whatever came of it. */
  asked: Promise<void>;
}

/** Who the bot is: asked at start, and again until Slack answers. */
export function keptIdentity(settings: IdentitySettings): KeptIdentity {
  const { client, teamId = null, appId = null, keeping, keepTrying, log, onAnother } = settings;
  let known: Identity | null = teamId === null ? null : { teamId, appId, botId: null, botUserId: null };
  let confirmed: Identity | null = null;
  let askedOnce = () => {};
  const asked = new Promise<void>((resolve) => {
    askedOnce = resolve;
  });

  async function recall() {
    const kept = await keeping.kept();
    if (kept && !differs(teamId, kept.teamId)) known = { ...kept, appId: appId ?? kept.appId };
  }

  async function ask() {
    const found = await whoWeAre(client);
    if (differs(teamId, found.teamId) || differs(appId, found.appId)) return refuse('the settings name');
    const kept = await keeping.keep(found, teamId !== null);
    if (kept.teamId !== found.teamId) return refuse('these records are kept for');
    confirmed = { ...found, appId: appId ?? kept.appId };
    known = confirmed;
    log.info({ team: found.teamId }, 'connected to Slack');
  }

  function refuse(whose: string) {
    known = null;
    log.error({}, 'the Slack of this token is another than the one expected');
    onAnother(anotherSlack(whose));
  }

  return {
    known: () => known,
    confirmed: () => confirmed,
    asked,
    find: () =>
      keepTrying('finding out which workspace this is', async () => {
        if (known === null) await recall();
        await ask().finally(askedOnce);
      }),
  };
}

const anotherSlack = (whose: string) =>
  `The token is of another Slack workspace or app than ${whose}. Nothing was sent. Put the right SLACK_BOT_TOKEN back, ` +
  'or, if the council has moved to that workspace, name it in SLACK_TEAM_ID.';

const differs = (wanted: string | null, found: string | null) => wanted !== null && found !== null && wanted !== found;

async function whoWeAre(client: WebClient): Promise<Identity> {
  const { team_id: teamId, bot_id: botId, user_id: botUserId, app_id: told } = await client.auth.test();
  if (teamId === undefined) throw new Error('Slack did not say which workspace this is.');
  const appId = told ?? (botUserId === undefined ? null : await appOf(client, botUserId));
  return { teamId, appId, botId: botId ?? null, botUserId: botUserId ?? null };
}

/** Null where Slack will not say: a request is refused for naming another app only once ours is known. */
const appOf = (client: WebClient, user: string): Promise<string | null> =>
  client.users.info({ user }).then(
    ({ user: found }) => found?.profile?.api_app_id ?? null,
    () => null,
  );
