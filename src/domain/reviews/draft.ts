import type { Id } from '../records/id.ts';
import type { Instant } from '../time/day.ts';

/** An unfinished form: found by its id and its owner together, so that a guessed id is no use. */
export interface Draft {
  id: Id;
  personId: Id;
  /** Which form, by its name in the registry. */
  form: string;
  childId: Id | null;
  /** What it is about besides the child: the id of a decision, a review, a request. */
  subject: string | null;
  /** The page to resume at, counting from 0. */
  page: number;
  /** How many times it has moved on or back: a page sent from an earlier round is out of date. */
  round: number;
  answers: Readonly<Record<string, unknown>>;
  begunAt: Instant;
  savedAt: Instant;
  /** When it was sent. A draft is sent once. */
  spentAt: Instant | null;
}

/** How long a form that was sent keeps its words, in milliseconds: as long as what it recorded can be undone. */
export const wordsKeptFor = 10 * 60_000;

/** False for a form that was opened and closed with nothing sent: there is nothing in it to come back to. */
export const isBegun = ({ begunAt, savedAt }: Draft): boolean =>
  new Date(savedAt).getTime() > new Date(begunAt).getTime();

/** The key of the message that tells somebody that a draft was handed to them. */
export const draftKey = (draft: Id): string => `draft/${draft}`;

/** Of the one that tells whoever closed it that it is kept. */
export const draftKeptKey = (draft: Id): string => `draft-kept/${draft}`;

/** Both are out of date once it was sent or thrown away. */
export const keysOfDraft = (draft: Id): readonly string[] => [draftKey(draft), draftKeptKey(draft)];
