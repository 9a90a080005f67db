import { isAdoptionOrder, isUnknownPlacement } from '../records/care-codes.ts';
import type { CaseFile, Episode, PeriodOfCare } from '../records/case-file.ts';
import type { Law } from '../records/law.ts';
import { birthday } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import {
  hasAuthorityToPlace,
  isOnRemand,
  isPlacedForAdoption,
  isSecure,
  isShortBreak,
  isWithOtherAdopters,
  runsOf,
  type Span,
} from './care-episodes.ts';
import type { Review } from './review.ts';

/** One period of care, read for what bears on its reviews. */
export interface PeriodFacts {
  period: PeriodOfCare;
  /** The day care ended or the 18th birthday, past or to come, whichever is the earlier. */
  until: Day | null;
  untilWhat: string;
  eighteenthOn: Day | null;
  /** Statutory, completed and not cancelled, oldest first. */
  reviews: readonly Review[];
  /** Those of them that count towards the ordinary clocks: held after any short breaks that care began with. */
  ordinaryReviews: readonly Review[];
  secureReviews: readonly Review[];
  adjourned: readonly Review[];
  /** The due date on the latest review that a source expects and nobody has held. */
  sourceDueOn: Day | null;
  shortBreaksOnly: boolean;
  /** The first day of ordinary care, where care began with short breaks and did not stay so. */
  ordinaryFrom: Day | null;
  authorityToPlace: readonly Span[];
  placedForAdoption: readonly Span[];
  /** The same time, family by family. */
  adoptiveFamilies: readonly Span[];
  /** From the day adopters returned the child, with no adoption order, until the child is placed for adoption again. */
  returnedByAdopters: readonly Span[];
  secure: readonly Span[];
}

/** Every period of care in the file, oldest first. Of a file as it is held today (`held.ts`). */
export function periodFactsOf(file: CaseFile, law: Law): readonly PeriodFacts[] {
  const { bornOn } = file.child;
  const eighteenthOn = bornOn === null ? null : birthday(bornOn, 18, law.leapDayBirthday);
  return file.periods.map((period, at) => {
    const ceasedOn = ceasedOnOf(file.periods, at);
    const turnsEighteen = eighteenthOn !== null && (ceasedOn === null || eighteenthOn <= ceasedOn);
    const until = turnsEighteen ? eighteenthOn : ceasedOn;
    const episodes = file.episodes.filter(
      ({ periodId, startedOn }) => periodId === period.id && (until === null || startedOn < until),
    );
    const rows = file.reviews.filter((review) => belongs(review, file.periods, at));
    const done = rows.filter(
      ({ completedOn }) => completedOn !== null && !(turnsEighteen && completedOn >= eighteenthOn),
    );
    const reviews = done.filter(isStatutory).sort(byCompletion);
    const ordinaryFrom = ordinaryFromOf(episodes);
    const placedForAdoption = runsOf(episodes, { isPart: isPlacedForAdoption });
    return {
      period,
      until,
      untilWhat: turnsEighteen ? 'turned 18' : 'stopped being looked after',
      eighteenthOn,
      reviews,
      ordinaryReviews:
        ordinaryFrom === null ? reviews : reviews.filter((one) => (one.completedOn ?? '') > ordinaryFrom),
      secureReviews: done.filter(isSecureCriteria).sort(byCompletion),
      adjourned: rows.filter((review) => review.adjournedOn !== null && isStatutory(review)),
      sourceDueOn: latestExpected(rows),
      shortBreaksOnly: episodes.length > 0 && episodes.every(isShortBreak),
      ordinaryFrom,
      authorityToPlace: runsOf(episodes, { isPart: hasAuthorityToPlace }),
      placedForAdoption,
      adoptiveFamilies: runsOf(episodes, { isPart: isPlacedForAdoption, isAnew: isWithOtherAdopters }),
      returnedByAdopters: placedForAdoption.flatMap((run, at) =>
        returnFrom(run, placedForAdoption[at + 1]?.from ?? null, episodes),
      ),
      secure: runsOf(episodes, { isPart: isSecure }).map((run) => secureOf(run, episodes)),
    };
  });
}

const startOf = (period: PeriodOfCare): Day => period.becameLookedAfterOn ?? period.firstSeenOn;

/** A period that a file never closed ends where the next begins: a child is in care only once at a time. */
function ceasedOnOf(periods: readonly PeriodOfCare[], at: number): Day | null {
  const next = periods[at + 1];
  return periods[at]?.ceasedOn ?? (next ? startOf(next) : null);
}

/** A review on the day one period ends and another starts belongs to the one that ends. */
function belongs(review: Review, periods: readonly PeriodOfCare[], at: number): boolean {
  const on = review.completedOn ?? review.adjournedOn ?? review.heldOn ?? review.sourceDueOn;
  const period = periods[at];
  if (on === null || period === undefined || review.cancelled || on < startOf(period)) return false;
  const ceasedOn = ceasedOnOf(periods, at);
  const before = at === 0 ? null : ceasedOnOf(periods, at - 1);
  return (ceasedOn === null || on <= ceasedOn) && (before === null || on > before);
}

/** Care that began with short breaks and goes on as something else does so from that episode, whatever its reason. */
function ordinaryFromOf(episodes: readonly Episode[]): Day | null {
  const first = episodes.findIndex((episode) => !isShortBreak(episode));
  return first > 0 ? (episodes[first]?.startedOn ?? null) : null;
}

/** The return that ended this time with adopters, as a time of its own. */
function returnFrom({ until }: Span, placedAgainOn: Day | null, episodes: readonly Episode[]): Span[] {
  const at = episodes.findIndex(({ startedOn }) => startedOn === until);
  const back = episodes[at];
  if (back === undefined || isAdoptionOrder(episodes[at - 1]?.endReason ?? null)) return [];
  const assumed = isUnknownPlacement(back.placement) ? mayBeReturned : undefined;
  return [{ id: back.id, from: back.startedOn, until: placedAgainOn, assumed }];
}
const mayBeReturned =
  'The code of the placement after the adopters is not known, so it is taken that they returned the child.';

/** Of a child on remand it is not settled that the criteria reviews bind (ruling Dates 6a). */
function secureOf(run: Span, episodes: readonly Episode[]): Span {
  const isRemanded = episodes.some(
    (one) => one.startedOn >= run.from && (run.until === null || one.startedOn < run.until) && isOnRemand(one),
  );
  return isRemanded ? { ...run, assumed: onRemand } : run;
}
const onRemand = 'The child is on remand, and we are not sure that criteria reviews bind then. They are shown in case.';

function latestExpected(rows: readonly Review[]): Day | null {
  let latest: Day | null = null;
  for (const { kind, heldOn, completedOn, sourceDueOn } of rows) {
    const expected = kind === 'statutory' && heldOn === null && completedOn === null;
    if (expected && sourceDueOn !== null && (latest === null || sourceDueOn > latest)) latest = sourceDueOn;
  }
  return latest;
}

const isStatutory = ({ kind }: Review) => kind === 'statutory';
const isSecureCriteria = ({ kind }: Review) => kind === 'secure criteria';
const byCompletion = (one: Review, other: Review) => ((one.completedOn ?? '') < (other.completedOn ?? '') ? -1 : 1);
