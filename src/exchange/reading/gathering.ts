import type { Day } from '../../domain/time/day.ts';
import { type KeptAnswers, noAnswers } from '../answers.ts';
import { laterOf } from '../history/as-of.ts';
import type { CellPlace, Fault } from '../reporting/fault.ts';
import type {
  AnswerSaid,
  FileSaid,
  Part,
  SaidByFile,
  SaidOfChild,
  SsdReviewSaid,
  StaffSaid,
  TeamSaid,
} from '../said.ts';
import type { SpellingAsked } from '../spellings/spelt-cell.ts';
import { type NamedFor, namedFor } from './named-for.ts';

/** What has been read so far, while files are still coming. */
export interface Gathering {
  today: Day;
  /** The folder of the file being gathered: a return is a folder of files that belong together. */
  folder: string;
  /** The day in its name. */
  named: NamedFor | null;
  /** Files that have been read, and count when all have been: see `finish`. */
  waiting: Waiting[];
  /** By folder, a file in it whose dates are not day first. */
  exchanged: Map<string, string>;
  children: Map<string, SaidOfChild>;
  staff: Part<StaffSaid>[];
  teams: Part<TeamSaid>[];
  /** What was answered before, by which these files are read. */
  answers: KeptAnswers;
  answersSaid: AnswerSaid[];
  /** By what a question about each is about. */
  spellings: Map<string, SpellingAsked>;
  faults: Fault[];
  returns: Map<string, Return>;
  /** Dates of birth that differ from the one held, with where they stand. */
  otherBirths: ({ reference: string; day: Day } & CellPlace)[];
  /** By `clae_cla_id`, so that a review that names only its period of care finds its child. */
  ssdPeriods: Map<string, string>;
  ssdReviews: Part<{ person: string | null } & SsdReviewSaid>[];
  ssdEpisodes: boolean;
  unread: { reference: string; of: FileSaid }[];
}

interface Waiting {
  folder: string;
  named: NamedFor | null;
  file: string;
  intake: { isUnsure: boolean; gather(into: Gathering): void };
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
  named: null,
  waiting: [],
  exchanged: new Map(),
  children: new Map(),
  staff: [],
  teams: [],
  faults: [],
  returns: new Map(),
  otherBirths: [],
  ssdPeriods: new Map(),
  ssdReviews: [],
  ssdEpisodes: false,
  unread: [],
});

/** Replaced when every file has been read. */
export const noCoverage = {
  reviewYears: [],
  latestYear: null,
  episodesSeenTo: null,
  returns: new Map(),
  ssdReviews: false,
  ssdEpisodes: false,
};

/** The file whose rows are gathered next. */
export function beginFile(gathering: Gathering, { path, folder }: { path: string; folder: string }) {
  gathering.folder = folder;
  gathering.named = namedFor(lastPart(path), lastPart(folder));
}

const lastPart = (path: string) => path.split(/[\\/]/).at(-1) ?? '';

/** The child of that id; of two ids that have been said to be one child’s, the child’s. */
export function childIn(gathering: Gathering, said: string): SaidOfChild {
  const reference = referenceFor(gathering, said);
  const known = gathering.children.get(reference);
  if (known) return known;
  const child: SaidOfChild = {
    reference,
    bornOn: null,
    episodes: [],
    reviews: [],
    list8: null,
    ssd: null,
    caseload: null,
    byFile: noFile(),
    coverage: noCoverage,
  };
  gathering.children.set(reference, child);
  return child;
}

const none: never[] = [];
// The same empty list for all: most children are in one file or two, and there may be 100,000 of them.
export const noFile = (): SaidByFile => ({
  episodes: none,
  reviews: none,
  list8: none,
  caseload: none,
  ssdPeriods: none,
  ssdReviews: none,
  unread: none,
});

type PartsOf = { [Kind in keyof SaidByFile]: SaidByFile[Kind] extends Part<infer Row>[] ? Row : never };

/** A child’s rows in the file that is being gathered. */
export function partOf<Kind extends Exclude<keyof SaidByFile, 'unread'>>(
  byFile: SaidByFile,
  kind: Kind,
  of: FileSaid,
): PartsOf[Kind][] {
  const parts = byFile[kind] as Part<PartsOf[Kind]>[];
  const last = parts.at(-1);
  if (last?.of === of) return last.rows;
  const rows: PartsOf[Kind][] = [];
  if (parts.length > 0) parts.push({ of, rows });
  else Object.assign(byFile, { [kind]: [{ of, rows }] });
  return rows;
}

/** A row that can’t be read is some child’s: of one that no other row names it must not make a child. */
export const unreadIn = ({ unread }: Gathering, reference: string, of: FileSaid) => void unread.push({ reference, of });

/** How far the rows of a file reach: the latest day of any child’s, and that of the child who comes second. */
export interface Reach {
  see(child: string, day: Day | null): void;
  latest: Day | null;
  firmTo: Day | null;
}

export function reachOfRows(): Reach {
  let whose: string | null = null;
  const reach: Reach = {
    latest: null,
    firmTo: null,
    see(child, day) {
      if (day === null) return;
      const isLatest = reach.latest === null || day > reach.latest;
      if (child === whose) {
        if (isLatest) reach.latest = day;
      } else if (isLatest) {
        reach.firmTo = reach.latest;
        reach.latest = day;
        whose = child;
      } else if (reach.firmTo === null || day > reach.firmTo) reach.firmTo = day;
    },
  };
  return reach;
}

/** The file that is being gathered, as its rows and its name show it. */
export function fileSaid(
  { folder, named, today }: Gathering,
  { file, holds }: Pick<FileSaid, 'file' | 'holds'>,
  { latest, firmTo }: Reach,
): FileSaid {
  // A file cannot hold what came after it: its own dates are believed over its name.
  const isSo = named !== null && named.from <= today && (latest === null || latest <= named.to);
  return {
    file,
    folder,
    holds,
    asOf: isSo ? laterOf(latest, named.from) : latest,
    firmTo,
    namedFor: isSo ? named.to : null,
    firstOn: null,
    year: null,
  };
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
