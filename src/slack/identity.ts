import { WebClient, type WebClientOptions } from '@slack/web-api';
import { faultOf, type Log } from '../log.ts';

export interface Identity {
  teamId: string;
  botId?: string;
  botUserId?: string;
}

export interface KeptIdentity {
  known(): Identity | null;
  find(): void;
  /** Tries until it works or the service stops: after 1, 2, 4 seconds and so on, up to a minute apart. */
  keepTrying(doing: string, attempt: () => Promise<unknown>): void;
  stop(): void;
}

const longestWait = 60_000;

/** Who the bot is, as Slack tells it: asked at start, and again until Slack answers. */
export function keptIdentity(options: WebClientOptions, botToken: string, log: Log): KeptIdentity {
  const client = new WebClient(botToken, options);
  let identity: Identity | null = null;
  const waits = new Set<NodeJS.Timeout>();
  let stopped = false;

  function keepTrying(doing: string, attempt: () => Promise<unknown>, wait = 1_000) {
    attempt().catch((error: unknown) => {
      if (stopped) return;
      log.warn({ doing, againInSeconds: wait / 1_000, ...faultOf(error) }, 'Slack does not answer: still trying');
      const timer = setTimeout(() => {
        waits.delete(timer);
        keepTrying(doing, attempt, Math.min(wait * 2, longestWait));
      }, wait);
      waits.add(timer);
    });
  }

  async function ask() {
    const { team_id: teamId, bot_id: botId, user_id: botUserId } = await client.auth.test();
    if (teamId === undefined) throw new Error('Slack did not say which workspace this is.');
    identity = { teamId, ...(botId !== undefined && { botId }), ...(botUserId !== undefined && { botUserId }) };
    log.info({ team: teamId }, 'connected to Slack');
  }

  return {
    known: () => identity,
    find: () => keepTrying('finding out which workspace this is', ask),
    keepTrying,
    stop: () => {
      stopped = true;
      for (const timer of waits) clearTimeout(timer);
    },
  };
}
