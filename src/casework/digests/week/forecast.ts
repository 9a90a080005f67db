import { bookingNow } from '../../../domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../../domain/records/case-file.ts';
import { nextReviewOf } from '../../../domain/reviews/next-review.ts';
import type { Day } from '../../../domain/time/day.ts';
import { type Late, lateSince } from '../../../domain/time/late.ts';
import { aheadOfReviews, soon } from '../../../domain/time/our-spans.ts';
import { onFrom } from '../../../domain/time/span.ts';
import type { ApprovalStands } from '../../../domain/wording/approval-words.ts';
import type { Circumstances } from '../../perform/action.ts';
import { nameIn } from '../../perform/who-is.ts';
import { iroNow, socialWorkerNow } from '../../shared/allocated-now.ts';
import { changeAsked } from '../../shared/approvals.ts';
import { childOf, type NamedChild } from '../../shared/review-line.ts';

export type LateBecause = 'late already' | 'booked after its limit' | 'no date booked' | 'no IRO' | 'no social worker';

/** A review that is likely to be late, and the first reason why. */
export interface LikelyLate {
  child: NamedChild;
  which: string;
  dueOn: Day;
  late: Late | null;
  because: LateBecause;
  /** A change of its date that nobody has approved yet. */
  waiting: ApprovalStands | null;
  /** Whom to ask: the IRO, or else the social worker. */
  ask: string | null;
}

export interface Forecast {
  /** Reviews whose limit falls in the next four weeks, and those past it. */
  due: number;
  late: LikelyLate[];
}

export const noForecast = (): Forecast => ({ due: 0, late: [] });

export function addForecast(forecast: Forecast, file: CaseFile, circumstances: Circumstances): void {
  const next = nextReviewOf(file, circumstances.today, circumstances.law);
  const dueOn = next.due?.dueOn ?? null;
  if (next.due === null || dueOn === null || dueOn > onFrom(circumstances.today, aheadOfReviews)) return;
  forecast.due += 1;
  const because = whyLate(file, dueOn, circumstances);
  if (because !== null)
    forecast.late.push({
      child: childOf(file),
      which: next.which,
      dueOn,
      late: lateSince(dueOn, circumstances.today, circumstances.law.calendar),
      because,
      waiting: changeAsked(file, circumstances.staff),
      ask: whomToAsk(file, circumstances),
    });
}

/** What can still be held in time first, as somebody can see to it; of each, the soonest. */
export const inTimeFirst = (one: LikelyLate, other: LikelyLate): number =>
  Number(isForecastLate(one)) - Number(isForecastLate(other)) || one.dueOn.localeCompare(other.dueOn);

export const isForecastLate = ({ because }: LikelyLate): boolean => because === 'late already';

function whyLate(file: CaseFile, dueOn: Day, circumstances: Circumstances): LateBecause | null {
  const { today, law } = circumstances;
  if (dueOn < today) return 'late already';
  const booked = bookingNow(file);
  if (booked !== null) return booked.on > dueOn ? 'booked after its limit' : null;
  if (iroNow(file, circumstances) === null) return 'no IRO';
  if (socialWorkerNow(file, circumstances) === null) return 'no social worker';
  return law.calendar.workingDaysBetween(today, dueOn) <= soon.workingDays ? 'no date booked' : null;
}

const whomToAsk = (file: CaseFile, circumstances: Circumstances): string | null =>
  nameIn(circumstances.staff, iroNow(file, circumstances) ?? socialWorkerNow(file, circumstances));
