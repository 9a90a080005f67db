import type { Perform } from '../casework/action.ts';
import type { Id } from '../domain/case-file.ts';
import type { Message } from './message.ts';

/** What a waiting message is about. */
export interface Told {
  childId: Id | null;
  /** The id of a review or a decision. */
  subject: string;
}

/**
 * How one kind of message is worded: when it is sent, as the person it goes to, so that it never says more than they
 * may see then. A refusal, or null, means that there is nothing to tell them any more.
 */
export interface Notice {
  name: string;
  word: (perform: Perform, told: Told) => Promise<Message | null>;
}
