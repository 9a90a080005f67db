import type { Day } from './day.ts';
import { dateOf, dayNumber, dayOfNumber, daysInMonth, dayText, isLeap, monthOf, yearOf } from './day-number.ts';

export interface BankHoliday {
  on: Day;
  name: string;
}

/** Working days of England: not a weekend, not a bank holiday in England and Wales (2010 Regulations, reg 2). */
export interface Calendar {
  /** The last day whose bank holidays have been announced. */
  knownUntil: Day;
  isWorkingDay: (day: Day) => boolean;
  /** Forwards, or backwards for a negative count. The day itself is day 0 and never counted. */
  addWorkingDays: (day: Day, count: number) => Day;
  /** How many working days after `from`, up to and including `to`; negative when `to` is the earlier. */
  workingDaysBetween: (from: Day, to: Day) => number;
  lastWorkingDayOnOrBefore: (day: Day) => Day;
  /** After `from`, up to and including `to`; oldest first. */
  bankHolidaysBetween: (from: Day, to: Day) => readonly BankHoliday[];
  /** True when counting working days between these two needs bank holidays that are not announced yet. */
  isProvisional: (from: Day, to: Day) => boolean;
}

export function calendarOf(bankHolidays: readonly BankHoliday[], knownUntil: Day): Calendar {
  const holidays = new Set(bankHolidays.map(({ on }) => dayNumber(on)));
  const inOrder = bankHolidays.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const works = (number: number) => !isWeekend(number) && !holidays.has(number);

  function addWorkingDays(day: Day, count: number): Day {
    const step = Math.sign(count);
    let number = dayNumber(day);
    for (let left = Math.abs(count); left > 0; ) {
      number += step;
      if (works(number)) left -= 1;
    }
    return dayOfNumber(number);
  }

  function workingDaysBetween(from: Day, to: Day): number {
    // Backwards is the same days counted the other way: how late something is, not how many days it goes back.
    if (to < from) return -workingDaysBetween(to, from);
    const end = dayNumber(to);
    let count = 0;
    for (let number = dayNumber(from) + 1; number <= end; number += 1) if (works(number)) count += 1;
    return count;
  }

  function lastWorkingDayOnOrBefore(day: Day): Day {
    let number = dayNumber(day);
    while (!works(number)) number -= 1;
    return dayOfNumber(number);
  }

  return {
    knownUntil,
    isWorkingDay: (day) => works(dayNumber(day)),
    addWorkingDays,
    workingDaysBetween,
    lastWorkingDayOnOrBefore,
    bankHolidaysBetween: (from, to) => inOrder.filter(({ on }) => from < on && on <= to),
    isProvisional: (from, to) => from > knownUntil || to > knownUntil,
  };
}

export const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);

export function laterOf(one: Day, other: Day): Day {
  if (other > one) return other;
  return one;
}

/** Calendar days, either way. */
export const addDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count);

/** Calendar days from one day to the other; negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/**
 * The corresponding date, or the last day of a month that has none: 31 August + 6 months is 28 or 29 February, and
 * 28 February + 6 months is 28 August (Interpretation Act 1978, Sch 1; Dodds v Walker [1981] 1 WLR 1027).
 */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayText(year, month, Math.min(dateOf(day), daysInMonth(year, month)));
}

/** An age is reached at the start of the birthday (Family Law Reform Act 1969, s.9). */
export function birthday(bornOn: Day, age: number, leapDay: '1 March' | '28 February'): Day {
  const year = yearOf(bornOn) + age;
  if (!bornOn.endsWith('-02-29') || isLeap(year)) return dayText(year, monthOf(bornOn), dateOf(bornOn));
  return leapDay === '1 March' ? dayText(year, 3, 1) : dayText(year, 2, 28);
}

/** Whole years on a day. Someone born on 29 February is a year older on 1 March. */
export const ageOn = (bornOn: Day, on: Day): number =>
  yearOf(on) - yearOf(bornOn) - (on.slice(5) < bornOn.slice(5) ? 1 : 0);

/** A day that exists, or null: 31 June and year 0 do not. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  const whole = [year, month, date].every(Number.isInteger);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  return date >= 1 && date <= daysInMonth(year, month) ? dayText(year, month, date) : null;
}

/** Is this text a `YYYY-MM-DD` day that exists? */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d\d-\d\d$/.test(text) && dayFrom(yearOf(text), monthOf(text), dateOf(text)) !== null;

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** The Monday of its week. */
/** Of the month that the day is in. */
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

const weekdayOfNumber = (number: number) => (((number + 4) % 7) + 7) % 7;
const isWeekend = (number: number) => weekdayOfNumber(number) % 6 === 0;
