import { conversationsOf } from './channels.ts';
import type { Message } from './message.ts';
import { messagesIn } from './messages.ts';
import type { State } from './state.ts';

/** What a Slack keeps: every message that more than one person can see, and how far each has read. */
export interface Said {
  messages: readonly Message[];
  /** Person to conversation to the newest message they have had before their eyes. */
  read: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A private answer is not kept, as Slack keeps none. */
export const saidIn = (state: State): Said => ({
  messages: [...state.messages.values()].flatMap((channel) => [...channel.values()].filter(({ onlyFor }) => !onlyFor)),
  read: Object.fromEntries([...state.read].map(([person, read]) => [person, Object.fromEntries(read)])),
});

/** Puts back what was kept before anything new is said. */
export function putBack(state: State, { messages, read }: Said): void {
  for (const message of messages) {
    messagesIn(state, message.channel).set(message.ts, message);
    state.lastTs = Math.max(state.lastTs, microseconds(message.ts));
  }
  for (const [person, channels] of Object.entries(read)) state.read.set(person, new Map(Object.entries(channels)));
}

/** Whole: as a fraction it would be rounded. */
const microseconds = (ts: string) => Number(ts.replace('.', ''));

/** This person has had it before their eyes, and everything before it. */
export function markRead(state: State, { person, channel, ts }: { person: string; channel: string; ts: string }): void {
  const read = state.read.get(person) ?? new Map<string, string>();
  if (ts <= (read.get(channel) ?? '')) return;
  state.read.set(person, read.set(channel, ts));
  state.changed();
}

/** Everybody has read what was said until then. */
export function everybodyReadUntil(state: State, at: Date): void {
  const ts = `${Math.floor(at.getTime() / 1000)}.000000`;
  for (const person of state.people.keys()) {
    for (const { id } of conversationsOf(state, person)) markRead(state, { person, channel: id, ts });
  }
}

/** What others said that this person has not read. Slack marks no private answer as unread. */
export function unreadBy(state: State, person: string, channel: string): number {
  const read = state.read.get(person)?.get(channel) ?? '';
  let count = 0;
  for (const { ts, user, onlyFor } of messagesIn(state, channel).values()) {
    if (ts > read && onlyFor === null && user !== person) count += 1;
  }
  return count;
}
