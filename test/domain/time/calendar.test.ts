import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { bankHolidaysKnownUntil, england } from '../../../src/domain/time/bank-holidays.ts';
import {
  addDays,
  addMonths,
  ageOn,
  birthday,
  calendarOf,
  dayFrom,
  daysBetween,
  isDay,
  weekdayOf,
} from '../../../src/domain/time/calendar.ts';

const days = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const counts = fc.integer({ min: 1, max: 60 });
const luxon = (day: string) => DateTime.fromISO(day, { zone: 'utc' });

describe('months', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28', '31 August + 6 months is the end of February'],
    ['2027-08-31', 6, '2028-02-29', 'and in a leap year 29 February'],
    ['2026-02-28', 6, '2026-08-28', 'a month-end does not stick'],
    ['2028-02-29', 6, '2028-08-29', '29 February + 6 months is 29 August'],
    ['2026-01-31', 1, '2026-02-28', 'there is no 31 February'],
    ['2026-11-30', 3, '2027-02-28', 'a year’s end is crossed'],
    ['2026-03-31', -1, '2026-02-28', 'and so backwards'],
  ])('%s and %i months is %s: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('are counted as luxon counts them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (day, months) => {
        expect(addMonths(day, months)).toBe(luxon(day).plus({ months }).toISODate());
      }),
    );
  });

  test('a later start never gives an earlier date', () => {
    fc.assert(
      fc.property(days, counts, fc.integer({ min: 0, max: 24 }), (day, later, months) => {
        expect(addMonths(addDays(day, later), months) >= addMonths(day, months)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  test('are added, measured and named as luxon does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -50_000, max: 50_000 }), (day, count) => {
        const later = addDays(day, count);
        expect(later).toBe(luxon(day).plus({ days: count }).toISODate());
        expect(daysBetween(day, later)).toBe(count);
        expect(weekdayOf(later)).toBe(luxon(later).weekday % 7);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-06-31',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '14/01/2026',
    '',
  ])('“%s” is not a day', (text) => expect(isDay(text)).toBe(false));

  test('29 February is a day in a leap year', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(dayFrom(2028, 2, 29)).toBe('2028-02-29');
    expect(dayFrom(2100, 2, 29)).toBeNull();
  });
});

describe('working days', () => {
  test('never land on a weekend or a bank holiday', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }).filter(Boolean), (day, count) => {
        expect(england.isWorkingDay(england.addWorkingDays(day, count))).toBe(true);
      }),
    );
  });

  test('counted forwards and then back from a working day come home', () => {
    fc.assert(
      fc.property(days.filter(england.isWorkingDay), counts, (day, count) => {
        const later = england.addWorkingDays(day, count);
        expect(england.addWorkingDays(later, -count)).toBe(day);
        expect(england.workingDaysBetween(day, later)).toBe(count);
        expect(england.workingDaysBetween(later, day)).toBe(-count);
      }),
    );
  });

  test('a later start never gives an earlier date', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, later, count) => {
        expect(england.addWorkingDays(addDays(day, later), count) >= england.addWorkingDays(day, count)).toBe(true);
      }),
    );
  });

  test('the last working day on or before a working day is that day', () => {
    expect(england.lastWorkingDayOnOrBefore('2026-10-16')).toBe('2026-10-16');
    expect(england.lastWorkingDayOnOrBefore('2026-10-18')).toBe('2026-10-16');
    expect(england.lastWorkingDayOnOrBefore('2026-12-28')).toBe('2026-12-24');
  });

  test('the bank holidays counted over are named, the first day left out and the last one in', () => {
    expect(england.bankHolidaysBetween('2026-04-03', '2026-05-04')).toEqual([
      { on: '2026-04-06', name: 'Easter Monday' },
      { on: '2026-05-04', name: 'Early May bank holiday' },
    ]);
  });

  test('a count that goes past the last bank holiday announced is provisional', () => {
    expect(england.isProvisional('2028-12-01', bankHolidaysKnownUntil)).toBe(false);
    expect(england.isProvisional('2028-12-01', '2029-01-02')).toBe(true);
    expect(calendarOf([], '2026-06-30').isProvisional('2026-06-29', '2026-07-01')).toBe(true);
  });
});

describe('ages', () => {
  test('X41: born on 29 February 2008: 16 on 29 February 2024, 18 on 1 March 2026, or cautiously the day before', () => {
    expect(birthday('2008-02-29', 16, '1 March')).toBe('2024-02-29');
    expect(birthday('2008-02-29', 18, '1 March')).toBe('2026-03-01');
    expect(birthday('2008-02-29', 18, '28 February')).toBe('2026-02-28');
  });

  test('an age is reached on the birthday itself', () => {
    expect(ageOn('2022-06-15', '2026-06-14')).toBe(3);
    expect(ageOn('2022-06-15', '2026-06-15')).toBe(4);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });
});
