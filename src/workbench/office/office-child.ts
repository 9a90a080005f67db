import type { DateTime } from 'luxon';

/** One invented child, as the council’s files will tell of them. */
export interface OfficeChild {
  reference: string;
  initials: string;
  bornOn: DateTime;
  iro: string;
  socialWorker: string;
  team: string;
  siblingGroup: string;
  /** The reference of a looked-after parent. */
  parent: string;
  restricted: boolean;
  episodes: readonly OfficeEpisode[];
  reviews: readonly OfficeReview[];
}

/** SSDA903 codes throughout. */
export interface OfficeEpisode {
  from: DateTime;
  to: DateTime | null;
  startReason: string;
  legalStatus: string;
  placement: string;
  endReason: string;
}

export interface OfficeReview {
  on: DateTime;
  participation: string;
}

/** What matters about a child’s life in care; chance settles the rest. */
export interface Story extends Partial<Omit<OfficeChild, 'reference' | 'parent' | 'reviews'>> {
  episodes: readonly OfficeEpisode[];
  reviewedOn?: readonly DateTime[];
  /** What another story calls this child. */
  called?: string;
  /** The `called` of their looked-after parent. */
  childOf?: string;
}
