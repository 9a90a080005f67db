import { count } from '../../../domain/wording/words.ts';
import type { RoomSeen } from '../../posting/notice.ts';

/** Whose channel it is: “the team”, “this team’s children”. */
export interface Whose {
  owner: string;
  children: string;
}

/** Why it is not posted in the channel that it is for; null where it is. */
export function whyNotHere(room: RoomSeen, outsiders: number, { owner, children }: Whose): string | null {
  if (!room.will) return `This is for you alone, because ${reasons[room.because](owner)} ${remedy}`;
  // Strangers are among the outsiders too, unless a staff record names them.
  const people = Math.max(outsiders, room.strangers);
  if (people === 0) return null;
  const who = people === 1 ? '1 person there can’t' : `${count(people, 'person', 'people')} there can’t`;
  return `This is for you alone. I won’t post in ${owner}’s channel: ${who} see ${children}.`;
}

const remedy = 'Ask whoever looks after the bot to put that right.';

const reasons: Record<Extract<RoomSeen, { will: false }>['because'], (owner: string) => string> = {
  none: (owner) => `${owner} has no channel on record.`,
  'not found': (owner) => `${owner}’s channel can’t be found, or the bot isn’t in it.`,
  'not private': (owner) => `${owner}’s channel isn’t private.`,
  shared: (owner) => `${owner}’s channel is shared with another organisation.`,
  archived: (owner) => `${owner}’s channel is archived.`,
  'bot not there': (owner) => `the bot isn’t in ${owner}’s channel.`,
};
