import type { Block } from './blocks/block-kit.ts';

export interface WorkbenchPerson {
  id: string;
  name: string;
  title?: string;
  email?: string;
  bot?: boolean;
  guest?: boolean;
  deactivated?: boolean;
  /** The id of the workspace they really belong to, when it is not this one. */
  otherTeam?: string;
}

export interface WorkbenchChannel {
  id: string;
  name: string;
  private: boolean;
  /** User ids; the app is in the channel when `app.userId` is among them. */
  members: readonly string[];
  archived?: boolean;
  /** Shared with another workspace. */
  shared?: boolean;
}

/** What is about to be shown, for `guard` to refuse with a sentence. */
export interface Shown {
  kind: 'channel' | 'dm' | 'ephemeral';
  text: string;
  blocks: readonly Block[];
}

export interface AuditEntry {
  at: string;
  who: string;
  action: string;
  child: string;
  ended: string;
}

export interface WorkbenchOptions {
  /** Where commands, presses and events are posted; null until connected, or when the bot uses Socket Mode. */
  botUrl: string | null;
  signingSecret: string;
  botToken: string;
  appToken?: string;
  /** 0 or absent takes a free port. */
  port?: number;
  workspace: { teamId: string; name: string };
  people: readonly WorkbenchPerson[];
  channels: readonly WorkbenchChannel[];
  scopes: readonly string[];
  commands: readonly string[];
  /** Event types the app subscribes to; `app_home_opened` and `user_change` unless told. */
  events?: readonly string[];
  guard?: (message: Shown) => string | null;
  clock?: { now(): Date; forward(days: number): Promise<void> };
  audit?: () => Promise<readonly AuditEntry[]>;
  /** One message a second a channel, as Slack allows. Off unless asked for. */
  rateLimits?: boolean;
  /** Milliseconds before each retry of an event that was not answered with success. */
  eventRetries?: readonly number[];
  /** Resolves when the bot has finished all that it acknowledged: makes `settled()` exact. */
  botAtRest?: () => Promise<void>;
}

/** The app as Slack knows it. */
export const app = { id: 'A0IRO', userId: 'U0IROBOT', botId: 'B0IRO', name: 'iro' } as const;

export const slackbot = 'USLACKBOT';
