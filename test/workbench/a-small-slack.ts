import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Logger, LogLevel } from '@slack/bolt';
import { app as slackApp, type WorkbenchOptions } from '../../src/workbench/options.ts';
import { startWorkbench, type Workbench } from '../../src/workbench/workbench.ts';

export const options: WorkbenchOptions = {
  botUrl: null,
  signingSecret: 'a-signing-secret',
  botToken: 'xoxb-workbench',
  appToken: 'xapp-workbench',
  workspace: { teamId: 'T0BOROUGH', name: 'A borough' },
  people: [
    { id: 'U1', name: 'Priya N', title: 'IRO', email: 'priya@example.org' },
    { id: 'U2', name: 'Dan O', title: 'Social worker' },
    { id: 'U3', name: 'Gone G', deactivated: true },
    { id: 'U4', name: 'Guest G', guest: true },
    { id: 'U5', name: 'Nina N', otherTeam: 'T0ELSE' },
  ],
  channels: [
    { id: 'C1', name: 'north-team', private: true, members: ['U1', 'U2', slackApp.userId] },
    { id: 'C2', name: 'private-elsewhere', private: true, members: ['U1'] },
    { id: 'C3', name: 'everyone', private: false, members: ['U1', 'U2'] },
    { id: 'C4', name: 'old-team', private: true, members: ['U1', slackApp.userId], archived: true },
  ],
  scopes: ['commands', 'chat:write', 'users:read', 'im:write', 'groups:read', 'groups:history'],
  commands: ['/iro'],
  eventRetries: [0, 1, 1],
};

export interface SmallSlack {
  slack: Workbench;
  bolt: App;
  client: App['client'];
  end(): Promise<void>;
}

/** The workbench with the real Bolt under it, over signed HTTP. */
export async function aSmallSlack(more: Partial<WorkbenchOptions> = {}): Promise<SmallSlack> {
  const slack = await startWorkbench({ ...options, ...more });
  const bolt = new App({ ...appOptions(slack), signingSecret: options.signingSecret });
  const server = (await bolt.start(0)) as Server;
  slack.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  const end = async () => {
    server.closeAllConnections();
    await Promise.all([bolt.stop(), slack.close()]);
  };
  return { slack, bolt, client: bolt.client, end };
}

/** Refusals are what these tests are about, so they are not also printed. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

export const appOptions = (slack: Workbench) => ({
  token: options.botToken,
  logger: silent,
  clientOptions: {
    logger: silent,
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    timeout: 2500,
    rejectRateLimitedCalls: true,
  },
});

export const say = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;

export const button = (label: string, value: string, action_id = `run ${value}`) =>
  ({ type: 'button', action_id, value, text: { type: 'plain_text', text: label } }) as const;

/** The error word of a call that Slack refused. */
export const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'was accepted',
    (error: { data?: { error: string } }) => error.data?.error ?? String(error),
  );
