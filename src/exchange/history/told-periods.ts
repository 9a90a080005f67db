import type { Day } from '../../domain/time/day.ts';
import { laterOf } from './as-of.ts';
import { isNear, isSameStart } from './near.ts';
import { type Account, type Heard, isCarried, type List8Says, type StatedSsdReview } from './says.ts';

/** A period of care as one source that gives no episodes tells it, once all it ever said is laid together. */
export interface ToldPeriod {
  becameLookedAfterOn: Day;
  ceasedOn: Day | null;
  ceasedReason: string | null;
  /** The last day of which the source spoke. */
  knownTo: Day | null;
}

/** REC X1: another episode follows. It is the end of an episode and never of care, whoever says it. */
const isEndOfCare = (reason: string | null) => reason !== 'X1';

/** Lays one more word of the source over what it said before: the later is its word now. */
function lay(told: ToldPeriod[], fresh: ToldPeriod): ToldPeriod {
  const same = meant(told, fresh);
  if (same === undefined) {
    told.push(fresh);
    told.sort((one, other) => (one.becameLookedAfterOn < other.becameLookedAfterOn ? -1 : 1));
    return fresh;
  }
  return Object.assign(same, fresh, { knownTo: laterOf(same.knownTo, fresh.knownTo) });
}

/**
 * The period a source speaks of again. A start that lies after the day on which it last saw an earlier one open is a new
 * period; and so is one that lies before another, where all that it knew was before that.
 */
function meant(told: readonly ToldPeriod[], { becameLookedAfterOn: from, ceasedOn, knownTo }: ToldPeriod) {
  return (
    told.find((one) => one.becameLookedAfterOn === from) ??
    told.find((one) => isSameStart(one.becameLookedAfterOn, from) && (one.ceasedOn === null || from < one.ceasedOn)) ??
    told.findLast(
      (one) =>
        (one.ceasedOn === null || from < one.ceasedOn) &&
        (ceasedOn === null || one.becameLookedAfterOn < ceasedOn) &&
        (one.knownTo === null || from <= one.knownTo) &&
        (knownTo === null || one.becameLookedAfterOn <= knownTo),
    )
  );
}

/** List 8’s periods, and by each of its pictures the one it shows. */
export function periodsInList8({ list8 }: Pick<Account, 'list8'>) {
  const periods: ToldPeriod[] = [];
  const shown = new Map<Heard<List8Says>, ToldPeriod>();
  for (const picture of list8) {
    const { becameLookedAfterOn, ceasedOn, ceasedReason } = picture.says;
    if (becameLookedAfterOn === null) continue;
    const ended = isEndOfCare(ceasedReason) ? { ceasedOn, ceasedReason } : { ceasedOn: null, ceasedReason: null };
    shown.set(picture, lay(periods, { becameLookedAfterOn, ...ended, knownTo: laterOf(picture.asOf, ceasedOn) }));
  }
  return { periods, shown };
}

/** A review that list 8 gave as the latest, and the day of the picture that did so last. */
export interface Pictured {
  heldOn: Day;
  asOf: Day | null;
}

/** List 8’s latest reviews. A picture says too that none was completed between that day and its own. */
export function reviewsInList8({ list8 }: Pick<Account, 'list8'>): Pictured[] {
  let all: Pictured[] = [];
  for (const { asOf, says } of list8) {
    const latest = says.latestReviewOn;
    if (latest === null) continue;
    all = all.filter(({ heldOn }) => !(latest < heldOn && heldOn <= (asOf ?? '')) && !isNear(heldOn, latest));
    all.push({ heldOn: latest, asOf });
  }
  return all.sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
}

/** The last day to which list 8 says that no review came after the latest. */
export const list8ReachesTo = ({ list8 }: Pick<Account, 'list8'>): Day | null =>
  list8.reduce<Day | null>((sum, { asOf, says }) => (says.latestReviewOn === null ? sum : laterOf(sum, asOf)), null);

/** The extract gives each period an id of its own, so that two of them are two however near they lie. */
export function periodsInSsd({ ssd }: Pick<Account, 'ssd'>): ToldPeriod[] {
  const byStart = new Map<Day, ToldPeriod>();
  const ids = ssd.filter(({ slice }) => !isCarried(slice));
  for (const { slice, asOf, says } of ssd) {
    const { period } = says;
    if (period === null) continue;
    const again = ids.some(
      ({ says: { period: other } }) => other && isSameStart(other.becameLookedAfterOn, period.becameLookedAfterOn),
    );
    if (isCarried(slice) && again) continue;
    const ended = isEndOfCare(period.ceasedReason) ? {} : { ceasedOn: null, ceasedReason: null };
    byStart.set(period.becameLookedAfterOn, { ...period, ...ended, knownTo: laterOf(asOf, period.ceasedOn) });
  }
  return [...byStart.values()].sort((one, other) => (one.becameLookedAfterOn < other.becameLookedAfterOn ? -1 : 1));
}

/** Every review in the extract: of two under one reference, as it was said last. */
export function reviewsInSsd({ ssd }: Pick<Account, 'ssd'>): StatedSsdReview[] {
  const byReference = new Map<string, StatedSsdReview>();
  const others: StatedSsdReview[] = [];
  for (const { slice, says } of ssd.toSorted((one, other) => one.place - other.place)) {
    for (const review of says.reviews ?? []) {
      if (isCarried(slice) && isDenied(review, ssd)) continue;
      if (review.sourceReference === null) others.push(review);
      else byReference.set(review.sourceReference, review);
    }
  }
  return [...byReference.values(), ...others].sort((one, other) => (onDay(one) < onDay(other) ? -1 : 1));
}

const onDay = ({ heldOn, dueOn }: StatedSsdReview) => heldOn ?? dueOn ?? '';

/** The extract was read again for the period it would be in, and has it no more. */
const isDenied = ({ heldOn, sourceReference }: StatedSsdReview, ssd: Account['ssd']) =>
  ssd.some(
    ({ asOf, says: { period, reviews } }) =>
      period !== null &&
      reviews !== null &&
      !reviews.some((one) => one.sourceReference === sourceReference) &&
      heldOn !== null &&
      period.becameLookedAfterOn <= heldOn &&
      heldOn <= (asOf ?? ''),
  );

/** The last day to which the extract says that every review held is in it. */
export const ssdReachesTo = ({ ssd }: Pick<Account, 'ssd'>): Day | null =>
  ssd.reduce<Day | null>((sum, { asOf, says }) => (says.reviews === null ? sum : laterOf(sum, asOf)), null);
