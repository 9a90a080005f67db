import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { monotonic } from '../clock.ts';
import type { SlackSettings } from '../config.ts';
import type { Log } from '../log.ts';
import { keptIdentity } from './identity.ts';
import { libraryLog } from './library-log.ts';

/** In milliseconds: a person is waiting, and Slack gives the whole exchange three seconds. */
const patience = 2_500;

/** No retries by the library: it would post twice, and a 429 would hold up every other call. */
const clientOptions = (slack: SlackSettings, log: Log): WebClientOptions => ({
  slackApiUrl: slack.apiUrl,
  timeout: patience,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  logger: libraryLog(log),
  // The answers to a response URL go through this too, and have no time limit of their own.
  fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(patience), ...init }),
});

export interface SlackApp {
  app: App;
  /** For HTTP: what answers a POST to /slack/events. Null in Socket Mode, where nothing comes in. */
  listener: RequestListener | null;
  /** For asking Slack of our own accord. */
  client: WebClient;
  ownTeam: () => string | null;
  /** The bot’s own user id. */
  ourselves: () => string | null;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Bolt, with its defaults made safe: nothing is asked of Slack before `start`, and Slack being down is survived. */
export function slackApp(slack: SlackSettings, log: Log, acknowledged: (seconds: number) => void): SlackApp {
  const socket = slack.appToken === null ? null : socketReceiver(slack, slack.appToken, log);
  const http = socket ? null : httpReceiver(slack, log);
  const identity = keptIdentity({ ...clientOptions(slack, log) }, slack.botToken, log);
  const app = new App({
    ...((socket ?? http) && { receiver: socket ?? (http as HTTPReceiver) }),
    authorize: async () => ({ botToken: slack.botToken, ...identity.known() }),
    clientOptions: clientOptions(slack, log),
    logger: libraryLog(log),
  });
  timeAcknowledgements(app, acknowledged);
  return {
    app,
    listener: http?.requestListener ?? null,
    client: new WebClient(slack.botToken, clientOptions(slack, log)),
    ownTeam: () => identity.known()?.teamId ?? null,
    ourselves: () => identity.known()?.botUserId ?? null,
    start: async () => {
      identity.find();
      if (socket) identity.keepTrying('connecting to Slack', () => socket.start());
    },
    stop: async () => {
      identity.stop();
      await socket?.stop();
    },
  };
}

/** From when Bolt has a request, by HTTP or by the socket, until Slack has heard that we heard. */
function timeAcknowledgements(app: App, acknowledged: (seconds: number) => void): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    const from = monotonic();
    const ack: typeof event.ack = async (response) => {
      await event.ack(response);
      acknowledged((monotonic() - from) / 1_000);
    };
    return process({ ...event, ack });
  };
}

const httpReceiver = (slack: SlackSettings, log: Log) =>
  new HTTPReceiver({ signingSecret: slack.signingSecret, endpoints: '/slack/events', logger: libraryLog(log) });

const socketReceiver = (slack: SlackSettings, appToken: string, log: Log) =>
  new SocketModeReceiver({
    appToken,
    logger: libraryLog(log),
    installerOptions: { clientOptions: clientOptions(slack, log) },
  });
