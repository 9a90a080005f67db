import type { Id } from '../records/id.ts';
import type { Source } from '../records/source.ts';
import type { Day } from '../time/day.ts';

export type ReviewKind = 'statutory' | 'secure criteria';

export type Participation = 'PN0' | 'PN1' | 'PN2' | 'PN3' | 'PN4' | 'PN5' | 'PN6' | 'PN7';

/** A review held, adjourned, cancelled, or known only by the date a source says it is due. */
export interface Review {
  id: Id;
  childId: Id;
  kind: ReviewKind;
  /** The id the council's system gives it, where a file carries one. */
  sourceReference: string | null;
  /** The due date the source worked out: shown beside ours, never instead of it (ruling Dates 4). */
  sourceDueOn: Day | null;
  /** The first meeting. Null while the review has not happened. */
  heldOn: Day | null;
  /** The meeting that was adjourned, where one was. */
  adjournedOn: Day | null;
  /** The last part: the review counts, and its clocks run, from this day. */
  completedOn: Day | null;
  cancelled: boolean;
  participation: Participation | null;
  source: Source;
}
