import { app, type WorkbenchChannel, type WorkbenchPerson } from './options.ts';
import type { State } from './state.ts';

/** A channel or a direct message with the app. */
export interface Conversation {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'dm';
  members: readonly string[];
  channel: WorkbenchChannel | null;
}

export const dmId = (userId: string): string => `D${userId.slice(1)}`;

export function conversation(state: State, id: string): Conversation | null {
  const channel = state.channels.get(id);
  if (channel) {
    const { name, members } = channel;
    return { id, name, kind: channel.private ? 'private' : 'public', members, channel };
  }
  const person = id.startsWith('D') ? personOfDm(state, id) : undefined;
  return person ? { id, name: 'directmessage', kind: 'dm', members: [person.id, app.userId], channel: null } : null;
}

function personOfDm(state: State, id: string): WorkbenchPerson | undefined {
  return state.people.get(`U${id.slice(1)}`) ?? state.people.get(`W${id.slice(1)}`);
}

/** Everywhere this person can look: public channels, their private ones, and their line to the app. */
export function conversationsOf(state: State, userId: string): readonly Conversation[] {
  const person = state.people.get(userId);
  const channels = [...state.channels.values()]
    .filter((channel) => channel.members.includes(userId) || (!channel.private && !person?.guest && !person?.otherTeam))
    .map((channel) => conversation(state, channel.id));
  return [...channels, conversation(state, dmId(userId))].filter((found) => found !== null);
}

/** The name Slack puts in payloads, which hides what a private channel is called. */
export const payloadName = ({ kind, name }: Conversation): string => (kind === 'private' ? 'privategroup' : name);
