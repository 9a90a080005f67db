import type { Day } from '../../domain/time/day.ts';
import { type KeptAnswers, noAnswers } from '../answers.ts';
import type { CellPlace, Fault } from '../reporting/fault.ts';
import type { AnswerSaid, SaidOfChild, SsdPeriodSaid, SsdReviewSaid, StaffSaid, TeamSaid } from '../said.ts';
import type { SpellingAsked } from '../spellings/spelt-cell.ts';

/** What has been read so far, while files are still coming. */
export interface Gathering {
  today: Day;
  /** The folder of the file being gathered: a return is a folder of files that belong together. */
  folder: string;
  children: Map<string, SaidOfChild>;
  staff: StaffSaid[];
  /** What was answered before, by which these files are read. */
  answers: KeptAnswers;
  answersSaid: AnswerSaid[];
  /** By what a question about each is about. */
  spellings: Map<string, SpellingAsked>;
  teams: TeamSaid[];
  faults: Fault[];
  returns: Map<string, Return>;
  /** Dates of birth that differ from the one held, with where they stand. */
  otherBirths: ({ reference: string; day: Day } & CellPlace)[];
  /** By `clae_cla_id`, so that a review that names only its period of care finds its child. */
  ssdPeriods: Map<string, { reference: string; periods: SsdPeriodSaid[] }>;
  ssdReviews: ({ person: string | null; periodId: string | null } & SsdReviewSaid)[] | null;
}

/** One folder’s SSDA903 files: which collection years its episodes show, and how many files of reviews. */
export interface Return {
  years: Set<number>;
  episodeFiles: number;
  reviewFiles: number;
  /** How many reviews were held in each collection year: settles the year where no episode ended. */
  reviewsIn: Map<number, number>;
  seenTo: Day | null;
  /** The latest start, where nothing in the file ended. */
  unendedFrom: number | null;
}

export const beginGathering = (today: Day, answers: KeptAnswers = noAnswers): Gathering => ({
  today,
  answers,
  answersSaid: [],
  spellings: new Map(),
  folder: '',
  children: new Map(),
  staff: [],
  teams: [],
  faults: [],
  returns: new Map(),
  otherBirths: [],
  ssdPeriods: new Map(),
  ssdReviews: null,
});

/** Replaced when every file has been read. */
export const noCoverage = { reviewYears: [], latestYear: null, episodesSeenTo: null, ssdReviews: false };

/** The child of that id; of two ids that have been said to be one child’s, the child’s. */
export function childIn(gathering: Gathering, said: string): SaidOfChild {
  const reference = referenceFor(gathering, said);
  const known = gathering.children.get(reference);
  if (known) return known;
  const child: SaidOfChild = {
    reference,
    bornOn: null,
    episodes: [],
    years: [],
    reviews: [],
    list8: null,
    ssd: null,
    caseload: null,
    coverage: noCoverage,
  };
  gathering.children.set(reference, child);
  return child;
}

export function returnIn({ returns, folder }: Gathering): Return {
  const known = returns.get(folder);
  if (known) return known;
  const fresh: Return = {
    years: new Set(),
    episodeFiles: 0,
    reviewFiles: 0,
    reviewsIn: new Map(),
    seenTo: null,
    unendedFrom: null,
  };
  returns.set(folder, fresh);
  return fresh;
}

export const referenceFor = ({ answers }: Gathering, said: string): string => answers.aliases.get(said) ?? said;
