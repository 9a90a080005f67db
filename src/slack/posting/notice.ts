import type { Button } from '@slack/types';
import type { Perform } from '../../casework/perform/action.ts';
import type { DraftsOf } from '../../casework/perform/drafts-of.ts';
import type { Id } from '../../domain/records/id.ts';
import type { NoticeName, SubjectOf } from '../../domain/records/notices.ts';
import type { Message, Notification } from '../message.ts';
import type { Named } from '../views/children/child-name.ts';

/** What a waiting message is about. */
export interface Told<Name extends NoticeName = NoticeName> {
  childId: Id | null;
  subject: SubjectOf<Name>;
  /** It is in Slack already, and what is worded will take its place. */
  isThere: boolean;
  /** The team’s channel it is meant for, and who would read it there. */
  room?: RoomSeen;
}

/** As deliveries find it just before posting. */
export type RoomSeen = { teamId: Id } & (
  | { will: false; because: 'none' | 'not found' | 'not private' | 'shared' | 'archived' | 'bot not there' }
  | { will: true; members: readonly string[]; strangers: number }
);

/** Worded, and for whom: a message for the person unless it says otherwise. */
export type Worded = Notification & {
  /** The children it names. */
  about: readonly Named[];
  /** The button that it is posted with; left out: one that words it again, privately. */
  opens?: Button;
  /** The team’s channel may show initials, as its IRO manager has said. */
  initialsToo?: boolean;
  /** For the team’s channel. */
  toRoom?: boolean;
  /** What kind of thing it says, where the next one depends on it. */
  said?: string;
  /** What it says is slipping, in our own names, where the next one depends on it. */
  lines?: readonly string[];
};

/**
 * How one kind of message is worded: when it is sent, as the person it goes to, so that it never says more than they
 * may see then. A refusal, or null, means that there is nothing to tell them any more.
 */
export interface Notice<Name extends NoticeName> {
  name: Name;
  /** It answers what somebody has just done, so that it waits for no hour. */
  atOnce?: true;
  word: (perform: Perform, told: Told<Name>, drafts: DraftsOf) => Promise<Worded | null>;
}

/** The person’s Home, which is published and not posted: it notifies nobody. */
export interface HomeNotice {
  name: 'home';
  word: (perform: Perform, told: Told<'home'>, drafts: DraftsOf) => Promise<Message>;
}
