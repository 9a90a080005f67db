import type { Instant } from '../time/day.ts';
import type { RowName, Rows, Telling } from './case-file.ts';
import type { Id } from './id.ts';

/** What somebody has just recorded, kept for as long as it can be taken back: which rows it wrote, and whom it told. */
export interface JustDone {
  id: Id;
  personId: Id;
  /** The name of the action that did it. */
  action: string;
  /** Null: it is about no child. */
  childId: Id | null;
  at: Instant;
  /** The form that was sent for it; null where it came from none. */
  draftId: Id | null;
  rows: readonly RowLeft[];
  told: readonly Telling[];
}

/** A row as it was before, and as it was left. Null: there was none. */
export interface RowLeft {
  of: RowName;
  id: Id;
  before: Rows[RowName] | null;
  after: Rows[RowName] | null;
}

export interface FoundDone extends JustDone {
  /** Nobody has written to any of its rows since, and nothing else is known of a child that it made. */
  isAsLeft: boolean;
}
