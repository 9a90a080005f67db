import type { StaffRole } from '../domain/people/people.ts';
import type { PermanenceKind } from '../domain/records/case-file.ts';
import type { Participation } from '../domain/reviews/review.ts';
import type { Day } from '../domain/time/day.ts';
import type { AsOf } from './history/as-of.ts';
import type { SaidByHand } from './history/by-hand.ts';
import type { CellPlace, Fault } from './reporting/fault.ts';
import type { SpellingAsked } from './spellings/spelt-cell.ts';

/** What the files say of one child, source by source, before it is compared with what is known. */
export interface SaidOfChild {
  /** The council’s own id for the child, as text. */
  reference: string;
  /** SSDA903 header; a reviews file or list 8 where there is no header. */
  bornOn: BornOnSaid | null;
  /** SSDA903 episodes of every year given, oldest first: one for each day an episode began. */
  episodes: EpisodeSaid[];
  /** SSDA903 reviews, oldest first: one for each day. */
  reviews: ReviewSaid[];
  /** The latest. */
  list8: List8Said | null;
  ssd: SsdSaid | null;
  caseload: CaseloadSaid | null;
  /** What a person says here: left out where files are read. */
  byHand?: SaidByHand;
  /** The same, file by file. */
  byFile: SaidByFile;
  /** The same object for every child of the reading. */
  coverage: Coverage;
}

/** What each file says of one child, in the order in which they were read. */
export interface SaidByFile {
  episodes: Part<EpisodeSaid>[];
  reviews: Part<ReviewSaid>[];
  list8: Part<List8Said>[];
  caseload: Part<CaseloadSaid>[];
  ssdPeriods: Part<SsdPeriodSaid>[];
  ssdReviews: Part<SsdReviewSaid>[];
  /** The returns’ files with a row of the child’s that can’t be read: what they leave out proves nothing. */
  unread: FileSaid[];
}

/** One child’s rows in one file. */
export interface Part<Row> {
  of: FileSaid;
  rows: Row[];
}

/** One file, as far as it bears on what it proves and on which of two copies is the later. */
export interface FileSaid extends AsOf {
  file: string;
  folder: string;
  holds: keyof Omit<SaidByFile, 'unread'> | 'staff' | 'teams';
  /** The first day in it that an episode ended or a review was held. */
  firstOn: Day | null;
  /** The collection year it begins with, by the year of its 1 April; null where it does not show one. */
  year: number | null;
}

export interface BornOnSaid extends CellPlace {
  day: Day;
  saidBy: 'ssda903' | 'annex-a' | 'new child';
}

/** One SSDA903 episode. */
export interface EpisodeSaid extends CellPlace {
  startedOn: Day;
  endedOn: Day | null;
  startReason: string | null;
  legalStatus: string | null;
  placement: string | null;
  endReason: string | null;
  /** The collection year of its file, by the year of its 1 April; null where the file does not show one. */
  year: number | null;
}

export interface ReviewSaid extends CellPlace {
  heldOn: Day;
  participation: Participation | null;
}

/** One row of Annex A list 8: the latest period of care only. */
export interface List8Said extends CellPlace {
  bornOn: Day | null;
  becameLookedAfterOn: Day | null;
  ceasedOn: Day | null;
  ceasedReason: string | null;
  legalStatus: string | null;
  legalStatusFrom: Day | null;
  placement: string | null;
  placementFrom: Day | null;
  latestReviewOn: Day | null;
  permanencePlan: PermanenceKind | null;
  team: string | null;
  worker: string | null;
}

/** What an extract in the Standard Safeguarding Dataset says of the child. */
export interface SsdSaid {
  periods: SsdPeriodSaid[];
  reviews: SsdReviewSaid[];
}

export interface SsdPeriodSaid extends CellPlace {
  /** `clae_cla_id`: one for all the episodes of the period. */
  periodId: string | null;
  becameLookedAfterOn: Day;
  ceasedOn: Day | null;
  ceasedReason: string | null;
}

export interface SsdReviewSaid extends CellPlace {
  /** `clar_cla_id`. */
  periodId: string | null;
  sourceReference: string | null;
  dueOn: Day | null;
  heldOn: Day | null;
  cancelled: boolean;
  participation: Participation | null;
}

/** One row of our own caseload.csv. A blank cell says nothing: it does not take anything away. */
export interface CaseloadSaid extends CellPlace {
  initials: string | null;
  /** Slack id or email, as are the social worker’s. */
  iro: string | null;
  socialWorker: string | null;
  team: string | null;
  siblingGroup: string | null;
  /** The reference of a looked-after parent. */
  parent: string | null;
  /** Only `lifted` takes a restriction away: a `no` may be a blank somebody filled in. */
  restricted: boolean | 'lifted' | null;
  /** For letters to the child and nothing else: never part of a case file, and kept only under a key. */
  forename: string | null;
}

export interface StaffSaid extends CellPlace {
  slackUserId: string | null;
  name: string;
  role: StaffRole;
  team: string | null;
  email: string | null;
  phone: string | null;
  fte: number | null;
  /** The first day they no longer work here; `back` when they do again. */
  leftOn: Day | 'back' | null;
}

export interface TeamSaid extends CellPlace {
  team: string;
  slackChannelId: string | null;
  /** Slack id or email. */
  manager: string | null;
}

/** One answer to a question of an import: our own answers.csv. */
export interface AnswerSaid extends CellPlace {
  /** What the question is about, as its list says it. */
  about: string;
  answer: string;
}

/** How far the files reach, worked out from the files as a whole. */
export interface Coverage {
  /** Collection years (by the year of their 1 April) whose reviews are all in hand, in order. */
  reviewYears: readonly number[];
  /** The latest collection year with an episodes file. */
  latestYear: number | null;
  /** The latest day on which any episode in hand began or ended. */
  episodesSeenTo: Day | null;
  /** The SSDA903 files of each folder: a return is a folder of files that belong together. */
  returns: ReadonlyMap<string, ReturnSaid>;
  /** An `ssd_cla_reviews` file with a review in it was among those read. */
  ssdReviews: boolean;
  /** An `ssd_cla_episodes` file was among those read. */
  ssdEpisodes: boolean;
}

/** One return. */
export interface ReturnSaid {
  /** The collection years that its episodes begin with, in order; a guess at one where none ended. */
  years: readonly number[];
  /** Those of them whose reviews are all in it. */
  covered: readonly number[];
}

export interface FileReport {
  file: string;
  /** “SSDA903 reviews”; null where nothing was recognised. */
  what: string | null;
  state: 'used' | 'not used yet' | 'refused' | 'left alone';
  /** Why it was refused or left alone, or what was tolerated; in a sentence. */
  why: string | null;
  rowsUsed: number;
  rowsRefused: number;
}

/** Everything the given files say. */
export interface FilesRead {
  files: FileReport[];
  staff: StaffSaid[];
  teams: TeamSaid[];
  /** By reference. */
  children: Map<string, SaidOfChild>;
  faults: Fault[];
  answers: readonly AnswerSaid[];
  /** Words in place of codes that nobody has explained yet. */
  spellings: readonly SpellingAsked[];
}

/** Something only a person can answer. Grouped by kind in the report. */
export interface ImportQuestion {
  kind: QuestionKind;
  /** The child’s reference, where it is about one. */
  reference: string | null;
  says: string;
  /** What an answer names: only a question that can be answered in answers.csv has one. */
  about?: string;
  /** Every child it names, where that is not the one it is about alone. */
  named?: readonly string[];
  /** Of a period of care: the first day on which it is known. A person here may say when it began, or ended. */
  periodOn?: Day;
}

export type QuestionKind =
  | 'start of care unknown'
  | 'broken chain of episodes'
  | 'end of care unclear'
  | 'missing from a later year'
  | 'short breaks'
  | 'placement code not known'
  | 'no episode'
  | 'worker or team not matched'
  | 'brothers and sisters apart'
  | 'more children than the range'
  | 'allocated in a role they do not hold'
  | 'dates that cannot all be right'
  | 'restriction not lifted'
  | 'restricted again'
  | 'typed in as a new child'
  | 'left, and named again'
  | 'review taken out'
  | 'an older copy, not used'
  | 'one child or two'
  | 'words in place of a code';
