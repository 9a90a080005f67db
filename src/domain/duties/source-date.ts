import type { Law } from '../records/law.ts';
import { addDays, type Calendar, daysBetween } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { inWords } from '../wording/words.ts';
import type { Due } from './duty.ts';
import { type Limit, lastDayOf } from './limit.ts';

/** How case management systems are known to count, and what that does instead of the rule. */
interface Shortcut {
  instead: Limit;
  of: Limit;
  says: string;
}
const shortcuts: readonly Shortcut[] = [
  { instead: { days: 91 }, of: { months: 3 }, says: 'It counts 91 days. The rule is 3 calendar months.' },
  { instead: { days: 183 }, of: { months: 6 }, says: 'It counts 183 days. The rule is 6 calendar months.' },
  { instead: { days: 28 }, of: { workingDays: 20 }, says: 'It counts 28 days. The rule is 20 working days.' },
  { instead: { workingDays: 20 }, of: { days: 28 }, says: 'It counts 20 working days. The rule is 28 days.' },
  { instead: { months: 6 }, of: { months: 3 }, says: 'It allows 6 months, as for a later review.' },
  { instead: { months: 3 }, of: { months: 6 }, says: 'It allows 3 months, as for a second review.' },
];

/** The date a council’s own system gives, set beside ours with the reason they differ, where we can tell. */
export function whySourceDiffers(due: Due, sourceDueOn: Day, law: Law): string {
  return `Your own system says ${inWords(sourceDueOn)}. ${reason(due, sourceDueOn, law.calendar)}`;
}

function reason({ duty, from }: Due, sourceDueOn: Day, calendar: Calendar): string {
  const unknown = 'We cannot tell how it was worked out.';
  if (from === null) return unknown;
  const lastDay = (limit: Limit) => lastDayOf(limit, from, calendar);
  const shortcut = shortcuts.find(({ instead, of }) => isSame(of, duty.limit) && lastDay(instead) === sourceDueOn);
  if (shortcut !== undefined) return shortcut.says;
  if (countsDayNought(duty.limit, from, sourceDueOn, calendar))
    return 'It counts the day itself as day 1. The rule begins with the day after.';
  return daysBetween(from, sourceDueOn) < 0 ? 'It runs from something earlier than the day we count from.' : unknown;
}

const isSame = (one: Limit, other: Limit) => JSON.stringify(one) === JSON.stringify(other);

/** Counting the day itself as day 1 comes to the same as starting the day before. */
const countsDayNought = (limit: Limit, from: Day, sourceDueOn: Day, calendar: Calendar) =>
  'workingDays' in limit && calendar.addWorkingDays(addDays(from, -1), limit.workingDays) === sourceDueOn;
