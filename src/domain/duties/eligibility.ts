import type { Episode } from '../records/case-file.ts';
import { isShortBreak } from '../reviews/care-episodes.ts';
import type { CareHistory } from '../reviews/care-history.ts';
import type { PeriodFacts } from '../reviews/period-facts.ts';
import { addDays, birthday, daysBetween, laterOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { dateInWords } from '../wording/words.ts';

/** Thirteen weeks of being looked after, in all (2010 Regulations, reg 40; Children Act 1989, Sch 2 para 19B). */
const enough = 91;

/** A stretch of care that counts, from its first day until the first day after it. Null: it lasts. */
interface Stretch {
  from: Day;
  until: Day | null;
}

export interface Eligible {
  /** The first day on which the young person was an eligible child. */
  on: Day;
  turnedSixteenOn: Day;
}

/**
 * The first day on which a child of 16 or more was looked after, having been so for 91 days in all since the 14th
 * birthday; the first day of care is one of them. Short breaks are not counted. Null: it has not come to that, or
 * nobody knows the date of birth. Care that no file in hand shows is not counted, but where a file begins with a child
 * already in care there is taken to have been enough of it: the clocks that follow are never put off by what is unread.
 */
export function eligibleFrom({ file, periods, law }: CareHistory): Eligible | null {
  const { bornOn } = file.child;
  if (bornOn === null) return null;
  const fourteenth = birthday(bornOn, 14, law.leapDayBirthday);
  const turnedSixteenOn = birthday(bornOn, 16, law.leapDayBirthday);
  let counted = 0;
  for (const facts of periods) {
    if (facts.period.becameLookedAfterOn === null) counted = Math.max(counted, enough);
    for (const { from, until } of stretchesOf(facts, file.episodes)) {
      const start = laterOf(from, fourteenth);
      const on = laterOf(laterOf(from, turnedSixteenOn), addDays(start, enough - counted));
      if (until === null || on < until) return { on, turnedSixteenOn };
      counted += Math.max(0, daysBetween(start, until));
    }
  }
  return null;
}

/** Said where it came after the birthday: “, eligible from 31 July 2026”. */
export const eligibleWords = ({ on, turnedSixteenOn }: Eligible): string =>
  on === turnedSixteenOn ? '' : `, eligible from ${dateInWords(on)}`;

function stretchesOf({ period, until, shortBreaksOnly }: PeriodFacts, episodes: readonly Episode[]): Stretch[] {
  if (shortBreaksOnly) return [];
  const own = episodes.filter((one) => one.periodId === period.id && (until === null || one.startedOn < until));
  const began = period.becameLookedAfterOn ?? period.firstSeenOn;
  if (own.length === 0) return [{ from: began, until }];
  return own.flatMap((episode, at) => {
    const from = at === 0 && began < episode.startedOn ? began : episode.startedOn;
    return isShortBreak(episode) ? [] : [{ from, until: own[at + 1]?.startedOn ?? until }];
  });
}
