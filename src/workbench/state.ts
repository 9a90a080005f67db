import type { StateValues, View } from './blocks/block-kit.ts';
import type { Message } from './message.ts';
import type { WorkbenchChannel, WorkbenchOptions, WorkbenchPerson } from './options.ts';
import type { Outcome } from './outcome.ts';

export interface OpenView {
  view: View;
  userId: string;
  /** Block id to sentence, as the last submission was answered. */
  errors: Readonly<Record<string, string>>;
  trouble: string | null;
}

export interface Trigger {
  userId: string;
  issuedAt: number;
  used: boolean;
  fromModal: boolean;
  outcome: Outcome;
}

export interface ResponseUrl {
  userId: string;
  channel: string;
  /** The message whose button gave this URL; null for a command's. */
  original: Message | null;
  issuedAt: number;
  uses: number;
  outcome: Outcome;
}

/** One call to the Web API or to a response URL, as it arrived. */
export interface Call {
  method: string;
  args: Record<string, unknown>;
  at: Date;
  reply: Record<string, unknown> | null;
}

export interface State {
  options: WorkbenchOptions;
  url: string;
  people: Map<string, WorkbenchPerson>;
  channels: Map<string, WorkbenchChannel>;
  messages: Map<string, Map<string, Message>>;
  views: Map<string, OpenView>;
  stacks: Map<string, string[]>;
  homes: Map<string, OpenView>;
  externalIds: Set<string>;
  /** Person to conversation to the newest message they have read. */
  read: Map<string, Map<string, string>>;
  typed: Map<string, StateValues>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  /** What each person did that has not been answered yet. */
  awaiting: Map<string, Set<Outcome>>;
  lastPost: Map<string, number>;
  calls: Call[];
  /** What a real Slack would only have shown as trouble, in words, for whoever is debugging. */
  faults: string[];
  /** Milliseconds by which Slack's own clock has been pushed on. */
  elapsed: number;
  lastTs: number;
  changed: () => void;
}

export const newState = (options: WorkbenchOptions): State => ({
  options,
  url: '',
  people: new Map(options.people.map((person) => [person.id, person])),
  channels: new Map(options.channels.map((channel) => [channel.id, channel])),
  messages: new Map(),
  views: new Map(),
  stacks: new Map(),
  homes: new Map(),
  externalIds: new Set(),
  read: new Map(),
  typed: new Map(),
  triggers: new Map(),
  responseUrls: new Map(),
  awaiting: new Map(),
  lastPost: new Map(),
  calls: [],
  faults: [],
  elapsed: 0,
  lastTs: 0,
  changed: () => {},
});

/** Slack's own clock, in milliseconds: the real one, whatever day the calendar shows. */
export const slackNow = (state: State): number => Date.now() + state.elapsed;

/** The calendar everyone is looking at. */
export const calendarNow = (state: State): Date => state.options.clock?.now() ?? new Date();
