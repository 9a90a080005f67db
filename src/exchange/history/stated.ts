import { inOrder } from '../reading/copies.ts';
import { yearOf } from '../reading/of-all-files.ts';
import type { FileSaid, Part, ReviewSaid, SaidOfChild } from '../said.ts';
import { type AsOf, ofNoDay, together } from './as-of.ts';
import { type List8Says, type LooseSays, type ReturnSays, type SsdSays, statedEpisode } from './says.ts';

/** What the files being read say, as statements to be heard, oldest first. */
export interface Stated<Says> {
  of: AsOf;
  slice: string;
  says: Says;
}

type Returned = {
  inPart: boolean;
  of: AsOf;
  year: number;
  episodes: ReturnSays['episodes'];
  reviews: ReviewSaid[] | null;
  from: FileSaid;
};

/** Each folder’s return, and the reviews that came without one. */
export function returnsStated({ byFile, coverage }: SaidOfChild): {
  returns: Stated<ReturnSays>[];
  loose: Stated<LooseSays> | null;
} {
  const found = new Map<string, Returned>();
  const returnOf = (of: FileSaid, year: number) => {
    const key = `${of.folder} ${year}`;
    const one = found.get(key) ?? { of: ofNoDay, year, episodes: null, reviews: null, from: of, inPart: false };
    found.set(key, one);
    one.of = together(one.of, of);
    return one;
  };
  for (const { of, rows } of inOrder(byFile.episodes)) {
    const one = returnOf(of, yearOf(of, coverage));
    one.inPart = byFile.unread.includes(of);
    one.episodes = rows.map(statedEpisode);
  }
  const isUnread = ({ folder }: FileSaid) =>
    byFile.unread.some((one) => one.folder === folder && one.holds === 'reviews');
  const loose: Part<ReviewSaid>[] = [];
  const lastFile = new Map<Returned, FileSaid>();
  for (const part of inOrder(byFile.reviews)) {
    const covered = coverage.returns.get(part.of.folder)?.covered ?? [];
    const year = covered.findLast((one) => one <= (part.of.year ?? 0)) ?? covered[0];
    if (year === undefined || isUnread(part.of)) {
      loose.push(part);
      continue;
    }
    const one = returnOf(part.of, year);
    const before = lastFile.get(one);
    // One that goes on where the other ends is the rest of it; otherwise it is a later copy.
    const isTheRest = before !== undefined && (part.of.firstOn ?? '') > (before.asOf ?? '9');
    one.reviews = isTheRest ? [...(one.reviews ?? []), ...part.rows] : part.rows;
    lastFile.set(one, part.of);
  }
  for (const one of found.values()) {
    const covered = coverage.returns.get(one.from.folder)?.covered ?? [];
    if (one.reviews === null && covered.includes(one.year) && !isUnread(one.from)) one.reviews = [];
  }
  const returns = [...found.values()].sort((one, other) => one.year - other.year);
  return {
    returns: returns.map(({ of, year, episodes, reviews, inPart }) => ({
      of,
      slice: String(year),
      says: { year, episodes, reviews: reviews?.map(reviewStated) ?? null, ...(inPart && { inPart }) },
    })),
    loose: loose.length === 0 ? null : looseOf(loose),
  };
}

const reviewStated = ({ heldOn, participation }: ReviewSaid) => ({ heldOn, participation });

const looseOf = (parts: readonly Part<ReviewSaid>[]): Stated<LooseSays> => ({
  of: parts.reduce<AsOf>((sum, { of }) => together(sum, of), ofNoDay),
  slice: 'loose',
  says: { episodes: [], reviews: parts.flatMap(({ rows }) => rows).map(reviewStated) },
});

export const list8Stated = ({ byFile }: SaidOfChild): Stated<List8Says>[] =>
  inOrder(byFile.list8).flatMap(({ of, rows }) =>
    rows.map((row) => ({
      of,
      slice: '',
      says: {
        becameLookedAfterOn: row.becameLookedAfterOn,
        ceasedOn: row.ceasedOn,
        ceasedReason: row.ceasedReason,
        legalStatus: row.legalStatus,
        legalStatusFrom: row.legalStatusFrom,
        placement: row.placement,
        placementFrom: row.placementFrom,
        latestReviewOn: row.latestReviewOn,
      },
    })),
  );

/** One for each period of care, and one for the reviews that name none. */
export function ssdStated({ byFile, coverage }: SaidOfChild): Stated<SsdSays>[] {
  const found = new Map<string, Stated<SsdSays>>();
  const of = (key: string, file: AsOf) => {
    const one = found.get(key) ?? { of: file, slice: key, says: { period: null, reviews: null } };
    found.set(key, one);
    one.of = together(one.of, file);
    return one.says;
  };
  for (const part of inOrder(byFile.ssdPeriods)) {
    for (const { periodId, file: _file, line: _line, ...period } of part.rows)
      of(periodId ?? period.becameLookedAfterOn, part.of).period = period;
  }
  const isWhole = coverage.ssdReviews && coverage.ssdEpisodes;
  if (isWhole) for (const { says } of found.values()) says.reviews = [];
  const bySlice = new Map<string, FileSaid>();
  for (const part of inOrder(byFile.ssdReviews)) {
    for (const { periodId, file: _file, line: _line, ...review } of part.rows) {
      const key = periodId ?? '';
      const says = of(key, part.of);
      const isCopy = bySlice.get(key) !== part.of;
      says.reviews = isCopy ? [review] : [...(says.reviews ?? []), review];
      bySlice.set(key, part.of);
    }
  }
  return [...found.values()];
}
