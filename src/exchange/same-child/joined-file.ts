import type { CaseFile, Child, Episode, PeriodOfCare, RowChange } from '../../domain/records/case-file.ts';
import type { Review } from '../../domain/reviews/review.ts';
import { addDays, laterOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { dateInWords } from '../../domain/wording/words.ts';

/**
 * Why two records of one child can’t be put together by a program: both hold something recorded here of which there may
 * be one. Null: they can.
 */
export function whyNotJoined(from: CaseFile, into: CaseFile): string | null {
  const twice = from.reviews.find((review) => {
    const other = into.reviews.find((one) => isSameReview(one, review));
    return other !== undefined && hangsOn(review, from) && hangsOn(other, into);
  });
  if (twice?.heldOn)
    return `Both have a record of the review of ${dateInWords(twice.heldOn)}. Undo one of the two in Slack, and answer again.`;
  const booked = [from, into].every(({ bookings }) => bookings.some(({ endedOn }) => endedOn === null));
  return booked ? 'Both have a review booked. Cancel one of the two in Slack, and answer again.' : null;
}

/**
 * What must change before the rows of one record belong to the other: of what both have from files one is kept, with what
 * the other knew besides. Everything recorded here stays.
 */
export function joinedChanges(from: CaseFile, into: CaseFile, today: Day): RowChange[] {
  return [
    { put: 'child', row: joinedChild(from.child, into.child) },
    ...joinedPeriods(from, into),
    ...joinedReviews(from, into),
    ...joinedAllocations(from, into, today),
  ];
}

function joinedChild(from: Child, into: Child): Child {
  const { initials, bornOn, teamId, siblingGroup, parentId } = from;
  return {
    ...withBlanks(into, { initials, bornOn, teamId, siblingGroup, parentId: parentId === into.id ? null : parentId }),
    // Whoever was kept from the one must not see it as the other.
    restricted: into.restricted || from.restricted,
  };
}

/** The first as it is, and the second’s word where it has none. */
function withBlanks<Row extends object>(row: Row, other: Partial<Row>): Row {
  const full = { ...row };
  for (const [key, value] of Object.entries(other) as [keyof Row, Row[keyof Row]][]) full[key] ??= value;
  return full;
}

function joinedPeriods(from: CaseFile, into: CaseFile): RowChange[] {
  const rows = into.periods.map((row) => ({ ...row }));
  return from.periods.flatMap((period): RowChange[] => {
    const same = rows.find((one) => overlap(one, period));
    if (!same) return [];
    // Its end stands, or that it has none: the id that is used now says how care goes on.
    const { becameLookedAfterOn, reviewsCompleteFrom } = period;
    const firstSeenOn = earlierOf(period.firstSeenOn, same.firstSeenOn);
    Object.assign(same, withBlanks(same, { becameLookedAfterOn, reviewsCompleteFrom }), { firstSeenOn });
    const own = from.episodes.filter(({ periodId }) => periodId === period.id);
    return [
      { put: 'period_of_care', row: same },
      ...own.flatMap((episode) => joinedEpisode(episode, into.episodes, same.id)),
      { remove: 'period_of_care', id: period.id },
    ];
  });
}

function earlierOf(one: Day, other: Day): Day {
  if (other < one) return other;
  return one;
}

function joinedEpisode(episode: Episode, others: readonly Episode[], periodId: string): RowChange[] {
  const same = others.find(({ startedOn }) => startedOn === episode.startedOn);
  if (!same) return [{ put: 'episode', row: { ...episode, periodId } }];
  const { startReason, legalStatus, placement, endedOn, endReason } = episode;
  const [kept, gone] = episode.source === 'entered' && same.source !== 'entered' ? [episode, same] : [same, episode];
  const row = { ...withBlanks(kept, { startReason, legalStatus, placement, endedOn, endReason }), periodId };
  return [
    { remove: 'episode', id: gone.id },
    { put: 'episode', row },
  ];
}

const startOf = ({ becameLookedAfterOn, firstSeenOn }: PeriodOfCare): Day => becameLookedAfterOn ?? firstSeenOn;
const overlap = (one: PeriodOfCare, other: PeriodOfCare): boolean =>
  startOf(one) === startOf(other) ||
  ((one.ceasedOn === null || startOf(other) < one.ceasedOn) &&
    (other.ceasedOn === null || startOf(one) < other.ceasedOn));

/** One review of a day may stand. What hangs on it was recorded here, and goes before a row from a file. */
function joinedReviews(from: CaseFile, into: CaseFile): RowChange[] {
  return from.reviews.flatMap((review): RowChange[] => {
    const same = into.reviews.find((one) => isSameReview(one, review));
    if (!same) return [];
    const [kept, gone] = hangsOn(review, from) ? [review, same] : [same, review];
    const { sourceReference, sourceDueOn, adjournedOn, completedOn, participation } = gone;
    const row = withBlanks(kept, { sourceReference, sourceDueOn, adjournedOn, completedOn, participation });
    return [
      { remove: 'review', id: gone.id },
      { put: 'review', row },
    ];
  });
}

const isSameReview = (one: Review, other: Review): boolean =>
  one.kind === other.kind && !one.cancelled && !other.cancelled && one.heldOn !== null && one.heldOn === other.heldOn;

const hangsOn = ({ id, source }: Review, { reviewRecords, decisions, recordSteps }: CaseFile): boolean =>
  source === 'entered' || [...reviewRecords, ...decisions, ...recordSteps].some(({ reviewId }) => reviewId === id);

/** One person at a time in a role: whom the id that is used now has been given stays. */
function joinedAllocations(from: CaseFile, into: CaseFile, today: Day): RowChange[] {
  return from.allocations.flatMap((one): RowChange[] => {
    const held = into.allocations.find(({ role, toOn }) => role === one.role && toOn === null);
    if (one.toOn !== null || !held) return [];
    if (held.personId !== one.personId) {
      return [{ put: 'allocation', row: { ...one, toOn: laterOf(one.fromOn, addDays(today, -1)) } }];
    }
    const fromOn = earlierOf(one.fromOn, held.fromOn);
    return [
      { remove: 'allocation', id: one.id },
      { put: 'allocation', row: { ...held, fromOn } },
    ];
  });
}
