import { allocatedTo, type CaseFile, type Snooze } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import { addDays, type Calendar, weekdayOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { snoozedAtMost } from '../time/our-spans.ts';
import { count } from '../wording/words.ts';

/** The name of one finding of one child. */
export const findingKey = ({ code, about }: { code: string; about: Id }): string => `${code} ${about}`;

/** Whole working days without it, or until Monday’s morning. */
export const snoozeLengths = ['1', '3', '5', 'Monday'] as const;
export type SnoozeLength = (typeof snoozeLengths)[number];

/** “1, 3 or 5 working days” */
export const snoozeDaysInWords = (): string => {
  const [last = 0, ...others] = snoozeLengths
    .filter((one) => one !== 'Monday')
    .map(Number)
    .reverse();
  return `${others.reverse().join(', ')} or ${count(last, 'working day')}`;
};

/** The last day of quiet. Before a Monday that is a Sunday. */
export const snoozeEndsOn = (length: SnoozeLength, today: Day, calendar: Calendar): Day =>
  length === 'Monday' ? addDays(today, (7 - weekdayOf(today)) % 7) : calendar.addWorkingDays(today, Number(length));

/** How long it may be quiet at most, past its date for what has one and from today for what has none, or why it may not be at all. */
export function snoozeLimit(
  { dueOn }: { dueOn: Day | null },
  file: CaseFile,
  { today, calendar }: { today: Day; calendar: Calendar },
): { until: Day } | { never: 'no IRO' | 'too late' } {
  if (allocatedTo(file, 'iro', today) === null) return { never: 'no IRO' };
  const until = calendar.addWorkingDays(dueOn ?? today, snoozedAtMost.workingDays);
  return until > today ? { until } : { never: 'too late' };
}

/** The lengths that end in time: the days of a weekend at the end do not count against it. */
export const lengthsWithin = (until: Day, today: Day, calendar: Calendar): readonly SnoozeLength[] =>
  snoozeLengths.filter((length) => calendar.lastWorkingDayOnOrBefore(snoozeEndsOn(length, today, calendar)) <= until);

const madeBy = ({ snoozes }: CaseFile, personId: Id | null, key: string) =>
  snoozes.filter((one) => one.personId === personId && one.finding === key);

/** Null: this person is told of it. */
export const snoozedUntil = (file: CaseFile, personId: Id | null, key: string, today: Day): Day | null =>
  snoozeNow(file, personId, key, today)?.untilOn ?? null;

export const snoozeNow = (file: CaseFile, personId: Id | null, key: string, today: Day): Snooze | null =>
  madeBy(file, personId, key).findLast(({ untilOn }) => untilOn >= today) ?? null;

/** One taken back on the day it was made gave nobody any quiet, and is not counted. */
export const timesSnoozed = (file: CaseFile, personId: Id | null, key: string): number =>
  madeBy(file, personId, key).filter(({ untilOn, madeOn }) => untilOn >= madeOn).length;
