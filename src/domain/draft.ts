import type { Id, Instant } from './case-file.ts';

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
  answers: Readonly<Record<string, unknown>>;
  begunAt: Instant;
  savedAt: Instant;
  /** When it was sent. A draft is sent once. */
  spentAt: Instant | null;
}
