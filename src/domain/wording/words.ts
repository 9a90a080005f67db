import { weekdayOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { dateOf, monthOf, yearOf } from '../time/day-number.ts';
import type { Late } from '../time/late.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** A count or a day in words: what may be said where anybody may read it. Only this file makes one. */
export type Figure = string & { readonly [figure]: true };
declare const figure: unique symbol;

const weekday = (day: Day) => weekdays[weekdayOf(day)] ?? '';
const month = (day: Day) => months[monthOf(day) - 1] ?? '';

/** “18 June 2026” */
export const dateInWords = (day: Day): Figure => `${dateOf(day)} ${month(day)} ${yearOf(day)}` as Figure;

/** “June 2026” */
export const monthInWords = (day: Day): Figure => `${month(day)} ${yearOf(day)}` as Figure;

/** “Thursday 18 June 2026” */
export const inWords = (day: Day): Figure => `${weekday(day)} ${dateInWords(day)}` as Figure;

/** “Thu 18 Jun”, for lists whose year is plain. */
export const shortWords = (day: Day): string => `${weekday(day).slice(0, 3)} ${dateOf(day)} ${month(day).slice(0, 3)}`;

/** “1 working day”, “20 working days”; give the plural where it is not an added s. */
export const count = (number: number, thing: string, things = `${thing}s`): Figure =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? thing : things}` as Figure;

/** “3 working days late”, or “1 day late” where no working day has gone: said so wherever a date is past. */
export const lateInWords = ({ workingDays, days }: Late): Figure =>
  `${workingDays === 0 ? count(days, 'day') : count(workingDays, 'working day')} late` as Figure;

/** “3 decisions late”, “0 reviews late”: how many are, said so wherever they are counted. */
export const countLate = (number: number, thing: string): Figure => `${count(number, thing)} late` as Figure;

const fewestForAShare = 10;

/** “60%”, or “1 of 3” while there are fewer than ten: a share of so few says more than is known. */
export const shareInWords = ({ done, of }: { done: number; of: number }): Figure =>
  (of < fewestForAShare ? `${done} of ${of}` : `${Math.round((100 * done) / of)}%`) as Figure;

const spelled = ['first', 'second', 'third'];
const endings: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};
const rules = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** “first”, “second”, “third”, “4th”, “21st” */
export const ordinal = (number: number): string => spelled[number - 1] ?? `${number}${endings[rules.select(number)]}`;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** “six”, as a sentence has it. */
export const spelledOut = (number: number): string => small[number] ?? String(number);

/** “once”, “twice”, “three times”. */
export const timesInWords = (times: number): string =>
  ['never', 'once', 'twice'][times] ?? `${spelledOut(times)} times`;

/** “a”, “a and b”, “a, b and c” */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Sentence case for a phrase that begins a line. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
