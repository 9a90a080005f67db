import { dateInWords } from '../wording/words.ts';
import { type BankHoliday, type Calendar, calendarOf } from './calendar.ts';
import type { Day } from './day.ts';

const names = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
] as const;

/** The eight of each year in the order of the names, on the weekday they are taken. 2022 to 2028 are as GOV.UK’s. */
const years: Record<number, string> = {
  2005: '01-03 03-25 03-28 05-02 05-30 08-29 12-27 12-26',
  2006: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2007: '01-01 04-06 04-09 05-07 05-28 08-27 12-25 12-26',
  2008: '01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26',
  2009: '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28',
  2010: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2011: '01-03 04-22 04-25 05-02 05-30 08-29 12-27 12-26',
  2012: '01-02 04-06 04-09 05-07 06-04 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-27 12-26',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26',
  2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
};

const proclaimed: readonly BankHoliday[] = [
  { on: '2011-04-29', name: 'Wedding of Prince William and Catherine Middleton' },
  { on: '2012-06-05', name: 'Diamond Jubilee of Queen Elizabeth II' },
  { on: '2022-06-03', name: 'Platinum Jubilee of Queen Elizabeth II' },
  { on: '2022-09-19', name: 'State Funeral of Queen Elizabeth II' },
  { on: '2023-05-08', name: 'Coronation of King Charles III' },
];

/** Of each holiday that is given another day when it falls at a weekend, the day it otherwise has. */
const ownDate: Record<string, string> = { 'New Year’s Day': '01-01', 'Christmas Day': '12-25', 'Boxing Day': '12-26' };
const called = (name: string, date: string) => ((ownDate[name] ?? date) === date ? name : `${name} (substitute day)`);

/** England and Wales, from 2005. Later years than the last one known follow the usual pattern, and may yet change. */
export const bankHolidays: readonly BankHoliday[] = [
  ...Object.entries(years).flatMap(([year, dates]) =>
    names.map((name, at) => {
      const date = dates.slice(at * 6, at * 6 + 5);
      return { on: `${year}-${date}`, name: called(name, date) };
    }),
  ),
  ...proclaimed,
];

/** The end of GOV.UK’s list (alphagov/frontend, lib/data/bank-holidays.json, 21 August 2026). */
export const bankHolidaysKnownUntil: Day = '2028-12-31';

export const england = calendarOf(bankHolidays, bankHolidaysKnownUntil);

/** A bank holiday that was proclaimed after this list was made: whoever runs the service adds it, and says so. */
export interface AddedHoliday {
  on: Day;
  name: string;
  by: string;
  addedOn: Day;
}

export const knownAlready = (on: Day): BankHoliday | undefined => bankHolidays.find((one) => one.on === on);

/** Its name says wherever it is shown that it is this council’s word, and whose. One known already stays as it is. */
export const withAdded = (added: readonly AddedHoliday[]): Calendar =>
  added.length === 0
    ? england
    : calendarOf(
        [...bankHolidays, ...added.filter(({ on }) => !knownAlready(on)).map(asAdded)],
        bankHolidaysKnownUntil,
      );

const asAdded = ({ on, name, by, addedOn }: AddedHoliday): BankHoliday => ({
  on,
  name: `${name}, added by ${by} on ${dateInWords(addedOn)}`,
});
