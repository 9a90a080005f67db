import type { Block } from './blocks/block-kit.ts';
import type { Said } from './said.ts';

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
  /** On Enterprise Grid: the id that Slack says beside them, their organisation’s or any workspace’s, and all of theirs. */
  grid?: { says: string; teams: readonly string[] };
  /** What the page proposes that they type: nothing, unless told. */
  tries?: readonly Try[];
}

/** A line to type, and what it shows. */
export interface Try {
  line: string;
  shows: string;
}

/** A button of the page’s that moves the calendar. */
export interface ClockMove {
  id: string;
  label: string;
}

/** One step of the tour that the page offers: who to be, what to do there, and what to see. */
export interface TourStep {
  title: string;
  as: string;
  says: string;
  /** What its button does for them: a line to type, the clock to move, or both. Neither: it only takes them there. */
  line?: string;
  move?: string;
  /** What its button says. */
  button: string;
  /** What to look at once it is done. */
  lookFor: string;
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

/** A shortcut as its menu shows it. */
export interface Shortcut {
  name: string;
  callbackId: string;
  description: string;
}

/** What is about to be shown, for `guard` to refuse with a sentence. */
export interface ShownInSlack {
  kind: 'channel' | 'dm' | 'ephemeral';
  /** It is posted, and so it notifies; an edit does not. */
  posted: boolean;
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
  /** `organisation`: the workspace is one of an Enterprise Grid’s. */
  workspace: { teamId: string; name: string; organisation?: string };
  people: readonly WorkbenchPerson[];
  channels: readonly WorkbenchChannel[];
  scopes: readonly string[];
  commands: readonly string[];
  /** From anywhere in Slack; none unless told. */
  shortcuts?: readonly Shortcut[];
  /** Beside every message. */
  messageShortcuts?: readonly Shortcut[];
  /** Event types the app subscribes to: nothing else is sent to it. Left out: all but messages. */
  events?: readonly string[];
  /** Whether the app has a Home, and whether people may type to it: both, unless told. */
  homeTab?: boolean;
  messagesTab?: 'open' | 'read only' | 'off';
  /** Whether presses, forms and shortcuts reach the app, and whether menus may ask it: both, unless told. */
  interactivity?: boolean;
  suggestions?: boolean;
  guard?: (message: ShownInSlack) => string | null;
  clock?: { now(): Date; moves(): readonly ClockMove[]; move(id: string): Promise<void> };
  /** Why nothing can be done just now, in a sentence; null when it can. */
  busy?: () => string | null;
  tour?: readonly TourStep[];
  /** What was said when it last ran. */
  said?: Said;
  /** Told of every change, so that what is said can be kept. */
  changed?: () => void;
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
