import type { Perform } from '../casework/action.ts';
import type { DraftsOf } from '../casework/drafts-of.ts';
import type { Id } from '../domain/id.ts';
import type { Message } from './message.ts';

/** What a waiting message is about. */
export interface Told {
  childId: Id | null;
  /** The id of a review or a decision, or the day of a digest. */
  subject: string;
  /** It is in Slack already, and what is worded will take its place. */
  isThere: boolean;
  /** The team’s channel it is meant for, and who would read it there. */
  room?: Room;
}

/** As deliveries find it just before posting. */
export type Room = { teamId: Id } & (
  | { will: false; because: 'none' | 'not found' | 'not private' | 'shared' | 'archived' | 'bot not there' }
  | { will: true; members: readonly string[]; strangers: number }
);

/** Worded, and for whom: a message for the person unless it says otherwise. */
export type Worded = Message & {
  /** For the team’s channel. */
  toRoom?: boolean;
  /** What kind of thing it says, where the next one depends on it. */
  said?: string;
};

/**
 * How one kind of message is worded: when it is sent, as the person it goes to, so that it never says more than they
 * may see then. A refusal, or null, means that there is nothing to tell them any more.
 */
export interface Notice {
  name: string;
  /** `home`: it is the person’s Home, published and not posted. */
  surface?: 'home';
  word: (perform: Perform, told: Told, drafts: DraftsOf) => Promise<Worded | null>;
}
