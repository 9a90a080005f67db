import { conversationsOf } from './channels.ts';
import type { Message } from './message.ts';
import { slackbot } from './options.ts';
import { calendarNow, type State } from './state.ts';

/** Ephemerals kept for each channel: Slack's own vanish on a reload, and a benchmark posts thousands. */
const ephemeralsKept = 500;

type Draft = Omit<Message, 'ts' | 'edited'>;

export function post(state: State, draft: Draft): Message {
  const message: Message = { ...draft, ts: nextTs(state), edited: false };
  const channel = messagesIn(state, draft.channel);
  channel.set(message.ts, message);
  if (message.onlyFor) forgetOldest(channel);
  state.changed();
  return message;
}

export function edit(state: State, before: Message, change: Partial<Message>): Message {
  const message: Message = { ...before, ...change, edited: true };
  messagesIn(state, before.channel).set(before.ts, message);
  state.changed();
  return message;
}

export function remove(state: State, { channel, ts }: Message): void {
  messagesIn(state, channel).delete(ts);
  state.changed();
}

/** What Slack itself says to one person, such as that a command failed. */
export const slackbotSays = (state: State, userId: string, channel: string, text: string): Message =>
  post(state, { channel, user: slackbot, text, blocks: [], onlyFor: userId });

export const findMessage = (state: State, channel: string, ts: string): Message | undefined =>
  state.messages.get(channel)?.get(ts);

export function messagesIn(state: State, channel: string): Map<string, Message> {
  const known = state.messages.get(channel);
  if (known) return known;
  const fresh = new Map<string, Message>();
  state.messages.set(channel, fresh);
  return fresh;
}

export const visibleIn = (state: State, userId: string, channel: string): Message[] =>
  [...(state.messages.get(channel)?.values() ?? [])].filter(({ onlyFor }) => onlyFor === null || onlyFor === userId);

/** Everything this person can see, oldest first. */
export const visibleTo = (state: State, userId: string): Message[] =>
  conversationsOf(state, userId)
    .flatMap(({ id }) => visibleIn(state, userId, id))
    .sort((a, b) => Number(a.ts) - Number(b.ts));

const ephemeralCounts = new WeakMap<Map<string, Message>, number>();

function forgetOldest(channel: Map<string, Message>): void {
  const count = (ephemeralCounts.get(channel) ?? 0) + 1;
  ephemeralCounts.set(channel, count);
  // Swept in batches, so that one post never costs a walk through the channel.
  if (count < ephemeralsKept * 2) return;
  const ephemerals = [...channel.values()].filter(({ onlyFor }) => onlyFor !== null);
  for (const { ts } of ephemerals.slice(0, -ephemeralsKept)) channel.delete(ts);
  ephemeralCounts.set(channel, Math.min(ephemerals.length, ephemeralsKept));
}

/** Slack's timestamp, which is also the message's name: seconds, and six digits that make it unique. */
function nextTs(state: State): string {
  state.lastTs = Math.max(calendarNow(state).getTime() * 1000, state.lastTs + 1);
  return newestTs(state);
}

/** Of the last thing said anywhere. */
export const newestTs = ({ lastTs }: State): string =>
  `${Math.floor(lastTs / 1_000_000)}.${String(lastTs % 1_000_000).padStart(6, '0')}`;
