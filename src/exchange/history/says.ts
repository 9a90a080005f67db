import type { Source } from '../../domain/records/source.ts';
import type { Statement } from '../../domain/records/statement.ts';
import type { Day } from '../../domain/time/day.ts';
import type { CellPlace } from '../reporting/fault.ts';
import type { EpisodeSaid, List8Said, ReviewSaid, SsdPeriodSaid, SsdReviewSaid } from '../said.ts';
import type { AsOf } from './as-of.ts';
import type { EnteredSays, NewChildSays } from './by-hand.ts';

/** A row without its place in a file: the same words in another file are the same statement. */
export type Placeless<Row extends CellPlace> = Omit<Row, keyof CellPlace>;
export type StatedEpisode = Omit<Placeless<EpisodeSaid>, 'year'>;
export type StatedReview = Placeless<ReviewSaid>;

/** What a source states of an episode, and no more: two statements are one when they say the same. */
export const statedEpisode = (said: StatedEpisode): StatedEpisode => ({
  startedOn: said.startedOn,
  endedOn: said.endedOn,
  startReason: said.startReason,
  legalStatus: said.legalStatus,
  placement: said.placement,
  endReason: said.endReason,
});

/**
 * An SSDA903 return, by the collection year it begins with: all the child’s episodes that reach into it, and all the
 * reviews held in it. Null: not spoken of, as where the file of reviews is missing or empty, or a row of the child’s
 * could not be read.
 */
export interface ReturnSays {
  year: number;
  episodes: readonly StatedEpisode[] | null;
  reviews: readonly StatedReview[] | null;
  /** An episode of the child’s could not be read, so that one it leaves out may still be so. */
  inPart?: true;
}

/** Rows that prove nothing but themselves: reviews without a return, and what was known before statements were kept. */
export interface LooseSays {
  episodes: readonly StatedEpisode[];
  reviews: readonly StatedReview[];
  /** Of what was known before statements were kept: from when a period’s reviews were complete, by the day it began. */
  complete?: readonly { start: Day; from: Day }[];
}

/** Annex A list 8 as it was on one day: the latest period of care, and the latest review in it. */
export type List8Says = Omit<Placeless<List8Said>, 'bornOn' | 'permanencePlan' | 'team' | 'worker'>;

/** The SSD extract on one period of care. Null: not spoken of. */
export interface SsdSays {
  period: Omit<Placeless<SsdPeriodSaid>, 'periodId'> | null;
  reviews: readonly StatedSsdReview[] | null;
}
export type StatedSsdReview = Omit<Placeless<SsdReviewSaid>, 'periodId'>;

/** A statement opened: as it is kept, or as it is to be. */
export interface Heard<Says> extends AsOf {
  /** As it is kept; null for one that is new. */
  row: Statement | null;
  slice: string;
  place: number;
  readOn: Day;
  says: Says;
  /** The same as JSON, where it is known. */
  text: string | null;
}

/** Everything that every source says of one child, oldest first in each. */
export interface Account {
  returns: readonly Heard<ReturnSays>[];
  loose: readonly Heard<LooseSays>[];
  list8: readonly Heard<List8Says>[];
  ssd: readonly Heard<SsdSays>[];
  newChild: readonly Heard<NewChildSays>[];
  entered: readonly Heard<EnteredSays>[];
}

/** The first word of each slice of rows that came without a return. */
export const looseSlice = 'loose';
/** Of what was known before statements were kept. */
export const carriedSlice = 'carried over';
export const isCarried = (slice: string): boolean => slice.startsWith(carriedSlice);
export const ofSource = (all: readonly Statement[], source: Source): readonly Statement[] =>
  all.length === 0 ? all : all.filter((one) => one.source === source).sort((one, other) => one.place - other.place);
