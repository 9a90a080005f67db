import type { CaseFile, PeriodOfCare } from '../../domain/records/case-file.ts';
import type { Statement } from '../../domain/records/statement.ts';
import type { Day } from '../../domain/time/day.ts';
import { ofNoDay } from './as-of.ts';
import { carriedSlice, type List8Says, type LooseSays, looseSlice, type SsdSays, statedEpisode } from './says.ts';

/**
 * What was known of a child before statements were kept, as the oldest word of each source: of no day, and proving
 * nothing but itself. Whatever a file says now takes its place.
 */
export function carriedOver(known: CaseFile, on: { newId: () => string; today: Day }): Statement[] {
  const from = (source: Statement['source'], says: readonly [slice: string, says: unknown][]): Statement[] =>
    says.map(([slice, one], place) => ({
      id: on.newId(),
      childId: known.child.id,
      source,
      slice,
      place,
      ...ofNoDay,
      says: JSON.stringify(one),
      readOn: on.today,
    }));
  const loose = looseOf(known);
  return [
    ...from('ssda903', loose === null ? [] : [[looseSlice, loose]]),
    ...from(
      'annex-a',
      list8Of(known).map((says, at) => [String(at), says]),
    ),
    ...from(
      'ssd',
      ssdOf(known).map((says, at) => [`${carriedSlice} ${at}`, says]),
    ),
  ];
}

const startOf = ({ becameLookedAfterOn, firstSeenOn }: PeriodOfCare) => becameLookedAfterOn ?? firstSeenOn;

function looseOf({ episodes, reviews, periods }: CaseFile): LooseSays | null {
  const says: LooseSays = {
    episodes: episodes.filter(({ source }) => source === 'ssda903').map(statedEpisode),
    reviews: reviews.flatMap(({ source, heldOn, participation }) =>
      source === 'ssda903' && heldOn !== null ? [{ heldOn, participation }] : [],
    ),
    complete: periods.flatMap((row) =>
      row.reviewsCompleteFrom === null ? [] : [{ start: startOf(row), from: row.reviewsCompleteFrom }],
    ),
  };
  const isEmpty = says.episodes.length + says.reviews.length + (says.complete?.length ?? 0) === 0;
  return isEmpty ? null : says;
}

const noPicture: List8Says = {
  becameLookedAfterOn: null,
  ceasedOn: null,
  ceasedReason: null,
  legalStatus: null,
  legalStatusFrom: null,
  placement: null,
  placementFrom: null,
  latestReviewOn: null,
};

function list8Of({ episodes, reviews, periods }: CaseFile): List8Says[] {
  const ofPeriod = (row: PeriodOfCare | undefined): List8Says =>
    row?.source === 'annex-a'
      ? {
          ...noPicture,
          becameLookedAfterOn: row.becameLookedAfterOn,
          ceasedOn: row.ceasedOn,
          ceasedReason: row.ceasedReason,
        }
      : noPicture;
  return [
    ...periods.filter(({ source }) => source === 'annex-a').map(ofPeriod),
    ...episodes
      .filter(({ source }) => source === 'annex-a')
      .map(({ periodId, startedOn, legalStatus, placement }) => ({
        ...ofPeriod(periods.find(({ id }) => id === periodId)),
        legalStatus,
        legalStatusFrom: startedOn,
        placement,
        placementFrom: startedOn,
      })),
    ...reviews
      .filter(({ source, heldOn }) => source === 'annex-a' && heldOn !== null)
      .map(({ heldOn }) => ({
        ...ofPeriod(periods.findLast((row) => startOf(row) <= (heldOn ?? ''))),
        latestReviewOn: heldOn,
      })),
  ];
}

function ssdOf({ reviews, periods }: CaseFile): SsdSays[] {
  const said = reviews.filter(
    ({ source, sourceReference, sourceDueOn }) =>
      source === 'ssd' || (source !== 'entered' && (sourceReference !== null || sourceDueOn !== null)),
  );
  const ofReviews: SsdSays = {
    period: null,
    reviews: said.map(({ sourceReference, sourceDueOn, heldOn, cancelled, participation, source }) => ({
      sourceReference,
      dueOn: sourceDueOn,
      heldOn,
      cancelled,
      participation: source === 'ssd' ? participation : null,
    })),
  };
  return [
    ...periods.flatMap(({ source, becameLookedAfterOn, ceasedOn, ceasedReason }) =>
      source === 'ssd' && becameLookedAfterOn !== null
        ? [{ period: { becameLookedAfterOn, ceasedOn, ceasedReason }, reviews: null }]
        : [],
    ),
    ...(said.length > 0 ? [ofReviews] : []),
  ];
}
