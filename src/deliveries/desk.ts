import type { Id } from '../domain/records/id.ts';
import type { Instant } from '../domain/time/day.ts';
import type { LeasedDelivery, Outbox, Settlement } from '../store/outbox/outbox.ts';
import type { Pace } from './pace.ts';
import type { Post, PostOffice } from './post-office.ts';
import type { Recipients, RoomSeen } from './recipients.ts';
import type { Chances } from './settling.ts';

/** Words a message as the person it goes to. Null, or a refusal: there is nothing to tell them. */
export type Word = (slackUserId: string, notice: string, told: AboutMessage) => Promise<Post | null>;

export interface AboutMessage {
  childId: Id | null;
  subject: string;
  /** It is in Slack already, and what is worded will take its place. */
  isThere: boolean;
  /** The team’s channel, where it is meant for one. */
  room?: RoomSeen & { teamId: Id };
}

export interface Desk {
  outbox: Outbox;
  office: PostOffice;
  recipients: Recipients;
  pace: Pace;
  word: Word;
  now: () => Instant;
  random: () => number;
  mayLook: () => boolean;
  /** From when something new may be said to somebody who works on these days; null: now. */
  quietUntil: (worksOn: readonly number[] | null) => Instant | null;
  /** A page of the person’s own, which is published and may be again: never posted, held or repeated. */
  isPage: (notice: string) => boolean;
  /** It answers what its reader has just done, and waits for no hour. */
  isAtOnce: (notice: string) => boolean;
  /** How many of these accounts may not see this team’s children. */
  outsidersOf: (teamId: Id, slackUserIds: readonly string[]) => Promise<number>;
  /** Slack says that the app may not read its own messages after all. */
  stopLooking: () => void;
  /** No new call to Slack is made once this is true. */
  stopping: () => boolean;
}

/** What became of a message. Null: it is given back, untouched. */
export type Became = Settlement | null;

/** Only the person’s own line can be read back: no scope is asked for that reads a team’s channel. */
export const mayLookFor = ({ mayLook }: Desk, { teamId }: LeasedDelivery): boolean => mayLook() && teamId === null;

export const chancesFor = (desk: Desk, claimed: LeasedDelivery): Chances => ({
  now: desk.now(),
  random: desk.random,
  mayLook: mayLookFor(desk, claimed),
});
