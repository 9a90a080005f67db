import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { clientOptions } from '../../client-options.ts';
import { monotonic } from '../../clock.ts';
import type { SlackSettings } from '../../config.ts';
import type { Log } from '../../log.ts';
import { fetchOnlyFrom, slackAddresses } from './addresses.ts';
import { unwelcome } from './from-slack.ts';
import { type Identity, type Keeping, keptIdentity } from './identity.ts';
import { trier } from './keep-trying.ts';
import { libraryLog } from './library-log.ts';
import { repeatsSince } from './repeats.ts';
import { type Reception, requestsFromSlack } from './requests.ts';
import { socketToSlack } from './socket.ts';

/** In milliseconds: a person is waiting, and Slack gives the whole exchange three seconds. */
const patience = 2_500;

/** How long a person waits, in milliseconds, for us to find out who we are when we have only just started. */
const introduction = 1_000;

export interface SlackParts {
  slack: SlackSettings;
  log: Log;
  keeping: Keeping;
  /** How long Slack waited to hear that we heard, in seconds. */
  acknowledged: (seconds: number) => void;
  /** The Slack that answers is not the one these records are for: a sentence for the operator. */
  onAnother: (sentence: string) => void;
}

export interface SlackApp {
  app: App;
  /** For HTTP: what answers at /slack/events. Null in Socket Mode, where nothing comes in. */
  requests: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null;
  /** For asking Slack of our own accord. */
  client: WebClient;
  /** Null until it is known: then nobody is ours. */
  ownTeam: () => string | null;
  /** The bot’s own user id, once Slack itself has said that this is the workspace these records are for. */
  ourselves: () => string | null;
  /** Resolves when Slack has been asked once who we are, whatever came of it. */
  asked: Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** Bolt, with its defaults made safe: nothing is asked of Slack before `start`, and Slack being down is survived. */
export function slackApp({ slack, log, keeping, acknowledged, onAnother }: SlackParts): SlackApp {
  const isSlack = slackAddresses(slack.apiUrl);
  const { keepTrying, stop } = trier(log);
  const options = clientOptions({
    apiUrl: slack.apiUrl,
    logger: libraryLog(log),
    patience,
    // The answers to a response URL go through this too, and have no time limit of their own.
    fetch: fetchOnlyFrom(isSlack, patience),
  });
  const client = new WebClient(slack.botToken, { ...options });
  const identity = keptIdentity({ ...slack, client, keeping, keepTrying, log, onAnother });
  const turnedAway = (body: unknown) => {
    const because = unwelcome(body, { appId: identity.known()?.appId ?? null, isSlack });
    if (because !== null) log.warn({ because }, 'a request was turned away');
    return because;
  };
  const settings = {
    appToken: slack.appToken ?? '',
    logger: libraryLog(log),
    installerOptions: { clientOptions: options },
  };
  const socket = slack.appToken === null ? null : socketToSlack({ settings, unwelcome: turnedAway, log });
  const app = new App({
    receiver: socket?.receiver ?? noReceiver,
    authorize: async () => {
      await Promise.race([identity.asked, afterAWhile()]);
      return { botToken: slack.botToken, ...named(identity.known()) };
    },
    clientOptions: options,
    logger: libraryLog(log),
  });
  takeEachOnce(app, acknowledged);
  const receive: Reception['receive'] = (body, ack) => app.processEvent({ body, ack });
  const connect = async () => socket?.connect(() => keepTrying('connecting to Slack', connect));
  return {
    app,
    client,
    requests: socket ? null : requestsFromSlack({ ...slack, unwelcome: turnedAway, receive }),
    ownTeam: () => identity.known()?.teamId ?? null,
    ourselves: () => identity.confirmed()?.botUserId ?? null,
    asked: identity.asked,
    start: () => {
      identity.find();
      if (socket) keepTrying('connecting to Slack', connect);
    },
    stop: async () => {
      stop();
      await socket?.receiver.stop();
    },
  };
}

/** By HTTP nothing is received by Bolt: our own door hands it what is Slack’s. */
const noReceiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };

/** As Bolt wants it: what is not known is left out. */
const named = (identity: Identity | null) =>
  identity && {
    teamId: identity.teamId,
    ...(identity.botId !== null && { botId: identity.botId }),
    ...(identity.botUserId !== null && { botUserId: identity.botUserId }),
  };

const afterAWhile = () => new Promise<void>((resolve) => void setTimeout(resolve, introduction).unref());

/**
 * By HTTP or by the socket, what is sent again while it is in work, or after, is acknowledged and not done again. Timed
 * from when Bolt has it until Slack has heard that we heard.
 */
function takeEachOnce(app: App, acknowledged: (seconds: number) => void): void {
  const repeats = repeatsSince(monotonic);
  const take = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (!repeats.begin(event.body)) return await event.ack();
    const from = monotonic();
    let heard = false;
    const ack: typeof event.ack = async (answer) => {
      await event.ack(answer);
      heard = true;
      acknowledged((monotonic() - from) / 1_000);
    };
    try {
      await take({ ...event, ack });
    } finally {
      if (!heard) repeats.forget(event.body);
    }
  };
}
