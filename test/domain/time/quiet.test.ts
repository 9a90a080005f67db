import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantAt } from '../../../src/clock.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { addDays, weekdayOf } from '../../../src/domain/time/calendar.ts';
import { lastDayAtWork, nextDayAtWork, quietUntil, worksOn } from '../../../src/domain/time/quiet.ts';

const { calendar } = lawOfEngland;
const works = (...worksOn: number[]) => ({ worksOn });

describe('Delivery 2: when something new may be said', () => {
  test.each([
    ['on a working day, at once', '2026-06-16 10:00', null, null],
    ['late on a working evening, at once', '2026-06-16 23:59', null, null],
    ['on a Saturday, on Monday', '2026-06-20 10:00', null, '2026-06-22'],
    ['on a Sunday, on Monday', '2026-06-21 23:59', null, '2026-06-22'],
    ['a minute before 3 on a Friday, at once', '2026-06-19 14:59', null, null],
    ['from 3 on a Friday, on Monday', '2026-06-19 15:00', null, '2026-06-22'],
    ['on a bank holiday, the day after', '2026-05-25 10:00', null, '2026-05-26'],
    ['from 3 on the Friday before a bank holiday, on Tuesday', '2026-05-22 15:00', null, '2026-05-26'],
    ['at Easter, on the Tuesday', '2026-04-03 09:00', null, '2026-04-07'],
    ['on Christmas Eve, a Thursday, at once', '2026-12-24 16:00', null, null],
    ['on Christmas Day, after the weekend and the day for Boxing Day', '2026-12-25 09:00', null, '2026-12-29'],
    ['to a part-timer on a day off, when they are back', '2026-06-17 10:00', works(1, 2), '2026-06-22'],
    ['to somebody who works on Mondays only, past a bank holiday', '2026-05-19 10:00', works(1), '2026-06-01'],
    ['to a part-timer at work, at once', '2026-06-16 10:00', works(1, 2), null],
    ['from 3 on a Friday to a part-timer, on their next day', '2026-06-19 15:00', works(3, 5), '2026-06-24'],
  ])('%s', (_, moment, pattern, then) => {
    const [day = '', time = ''] = moment.split(' ');
    const until = quietUntil({ day, time }, pattern, calendar);
    expect(until).toEqual(then === null ? null : { day: then, time: '08:35' });
  });
});

describe('Daylight saving: 8:35 is 8:35 in London, and comes once a day', () => {
  test.each([
    ['the Friday before the clocks go forward', '2026-03-27', '2026-03-27T08:35:00.000Z'],
    ['the Monday after', '2026-03-30', '2026-03-30T07:35:00.000Z'],
    ['the Friday before they go back', '2026-10-23', '2026-10-23T07:35:00.000Z'],
    ['the Monday after', '2026-10-26', '2026-10-26T08:35:00.000Z'],
  ])('%s', (_, day, instant) => {
    expect(instantAt(day, '08:35')).toBe(instant);
  });
});

describe('Whoever somebody is, whatever the day', () => {
  const aDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
  const aTime = fc.integer({ min: 0, max: 1_439 }).map((minute) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  });
  const aPattern = fc.option(
    fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }).map((days) => works(...days)),
  );

  test('what is held is held for a later day on which they work, and is not held again then', () => {
    fc.assert(
      fc.property(aDay, aTime, aPattern, (day, time, pattern) => {
        const until = quietUntil({ day, time }, pattern, calendar);
        if (until === null) return worksOn(day, pattern, calendar);
        return until.day > day && quietUntil(until, pattern, calendar) === null;
      }),
    );
  });

  test('nobody is told anything new at a weekend, on a bank holiday, or on a day off', () => {
    fc.assert(
      fc.property(aDay, aTime, aPattern, (day, time, pattern) => {
        const isOff = !calendar.isWorkingDay(day) || (pattern !== null && !pattern.worksOn.includes(weekdayOf(day)));
        return !isOff || quietUntil({ day, time }, pattern, calendar) !== null;
      }),
    );
  });

  test('the last day at work before their next one is today, or was before today', () => {
    fc.assert(
      fc.property(aDay, aPattern, (day, pattern) => {
        const last = lastDayAtWork(nextDayAtWork(day, pattern, calendar), pattern, calendar);
        return worksOn(day, pattern, calendar) ? last === day : last < day;
      }),
    );
  });
});
