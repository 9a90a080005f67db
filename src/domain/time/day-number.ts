import type { Day } from './day.ts';

// Plain arithmetic and no Date objects: a sweep over every child asks this millions of times.
const zero = '0'.charCodeAt(0);
const digits = (day: Day, at: number) => (day.charCodeAt(at) - zero) * 10 + day.charCodeAt(at + 1) - zero;
export const yearOf = (day: Day): number => digits(day, 0) * 100 + digits(day, 2);
export const monthOf = (day: Day): number => digits(day, 5);
export const dateOf = (day: Day): number => digits(day, 8);

const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
export const dayText = (year: number, month: number, date: number): Day =>
  `${two[Math.floor(year / 100)]}${two[year % 100]}-${two[month]}-${two[date]}`;

export const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/**
 * Days since 1 January 1970. A year is taken to begin in March, so that the leap day comes last
 * (Howard Hinnant, “chrono-compatible low-level date algorithms”).
 */
export function dayNumber(day: Day): number {
  const month = monthOf(day);
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1;
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dateOf(day) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + sinceMarch - 719468;
}

/** The day with this number. */
export function dayOfNumber(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const date = ofYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  return dayText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}
