import { expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { bankHolidays, england, withAdded } from '../../../src/domain/time/bank-holidays.ts';
import { addDays, weekdayOf } from '../../../src/domain/time/calendar.ts';

/** In 2011 the library lacks the royal wedding, and in 2012 it does not move the spring holiday for the jubilee. */
const libraryErrs = ['2011-04-29', '2012-05-28', '2012-06-04'];

test('2005 to 2030 agree with another list of England’s bank holidays, on every weekday', () => {
  const library = new Holidays('GB', 'ENG');
  const theirs = new Set<string>();
  for (let year = 2005; year <= 2030; year += 1) {
    for (const { date } of library.getHolidays(year)) theirs.add(date.slice(0, 10));
  }
  const disagree: string[] = [];
  for (let day = '2005-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) {
    const worksThere = weekdayOf(day) % 6 !== 0 && !theirs.has(day);
    if (worksThere !== england.isWorkingDay(day)) disagree.push(day);
  }
  expect(disagree).toEqual(libraryErrs);
});

test.each([
  ['2011-04-29', 'the royal wedding'],
  ['2012-06-04', 'the spring holiday, moved for the Diamond Jubilee'],
  ['2012-06-05', 'the Diamond Jubilee'],
  ['2020-05-08', 'the Early May holiday, moved for VE Day'],
  ['2022-06-03', 'the Platinum Jubilee'],
  ['2022-09-19', 'the State Funeral'],
  ['2023-05-08', 'the Coronation'],
  ['2027-12-28', 'Boxing Day, moved'],
])('%s was not a working day: %s', (day) => {
  expect(england.isWorkingDay(day)).toBe(false);
});

test.each(['2012-05-28', '2020-05-04', '2022-05-30'])('%s was a working day, its holiday having moved', (day) => {
  expect(england.isWorkingDay(day)).toBe(true);
});

test('a holiday moved from a weekend is called a substitute day', () => {
  expect(bankHolidays).toContainEqual({ on: '2026-12-28', name: 'Boxing Day (substitute day)' });
  expect(bankHolidays).toContainEqual({ on: '2026-12-25', name: 'Christmas Day' });
});

test('a bank holiday that is added is no working day, and its name says who added it and when', () => {
  const added = withAdded([{ on: '2026-09-21', name: 'A state funeral', by: 'A Patel', addedOn: '2026-09-12' }]);
  expect(england.addWorkingDays('2026-09-14', 20)).toBe('2026-10-12');
  expect(added.addWorkingDays('2026-09-14', 20)).toBe('2026-10-13');
  expect(added.bankHolidaysBetween('2026-09-14', '2026-10-13')).toEqual([
    { on: '2026-09-21', name: 'A state funeral, added by A Patel on 12 September 2026' },
  ]);
});

test('one that is known already is counted once, under its own name', () => {
  const added = withAdded([{ on: '2026-12-25', name: 'Xmas', by: 'A Patel', addedOn: '2026-09-12' }]);
  expect(added.bankHolidaysBetween('2026-12-24', '2026-12-25')).toEqual([{ on: '2026-12-25', name: 'Christmas Day' }]);
});
