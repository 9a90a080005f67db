import type { CaseFile, Episode, PeriodOfCare } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Law } from '../records/law.ts';
import { birthday } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Review } from './review.ts';

/** A run of consecutive episodes, from its first day until the first day after it. Null: it lasts. */
export interface Span {
  id: Id;
  from: Day;
  until: Day | null;
}

/** One period of care, read for what bears on its reviews. */
export interface PeriodFacts {
  period: PeriodOfCare;
  /** The day care ended or the 18th birthday, past or to come, whichever is the earlier. */
  until: Day | null;
  untilWhat: string;
  eighteenthOn: Day | null;
  /** Statutory, completed and not cancelled, oldest first. */
  reviews: readonly Review[];
  secureReviews: readonly Review[];
  adjourned: readonly Review[];
  /** The due date on the latest review that a source expects and nobody has held. */
  sourceDueOn: Day | null;
  shortBreaksOnly: boolean;
  authorityToPlace: readonly Span[];
  placedForAdoption: readonly Span[];
  secure: readonly Span[];
}

/** Every period of care in the file, oldest first. */
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
    return {
      period,
      until,
      untilWhat: turnsEighteen ? 'turned 18' : 'stopped being looked after',
      eighteenthOn,
      reviews: done.filter(isStatutory).sort(byCompletion),
      secureReviews: done.filter(isSecureCriteria).sort(byCompletion),
      adjourned: rows.filter((review) => review.adjournedOn !== null && isStatutory(review)),
      sourceDueOn: latestExpected(rows),
      shortBreaksOnly: episodes.length > 0 && episodes.every(isShortBreak),
      authorityToPlace: runsOf(episodes, hasAuthorityToPlace),
      placedForAdoption: runsOf(episodes, isPlacedForAdoption),
      secure: runsOf(episodes, isSecure),
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

function runsOf(episodes: readonly Episode[], isPart: (episode: Episode) => boolean): readonly Span[] {
  const runs: Span[] = [];
  for (const episode of episodes) {
    const last = runs.at(-1);
    const lasts = last !== undefined && last.until === null;
    if (isPart(episode)) {
      if (!lasts) runs.push({ id: episode.id, from: episode.startedOn, until: null });
    } else if (lasts) last.until = episode.startedOn;
  }
  return runs;
}

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

const isShortBreak = ({ legalStatus }: Episode) => legalStatus === 'V3' || legalStatus === 'V4';
/** By a placement order, or in older cases a freeing order. */
const hasAuthorityToPlace = ({ legalStatus }: Episode) => legalStatus === 'E1' || legalStatus === 'D1';
const adoptionPlacements: readonly (string | null)[] = ['A3', 'A4', 'A5', 'A6'];
const isPlacedForAdoption = ({ placement }: Episode) => adoptionPlacements.includes(placement);
const isSecure = ({ placement }: Episode) => placement === 'K1';
