import { describe, expect, test } from '@jest/globals';
import { lawOfEngland } from '../../src/domain/records/law.ts';
import { movesFrom, openingOf, ringsUntil } from '../../src/rehearsal/hours.ts';

const { calendar } = lawOfEngland;

describe('The workbench opens at 08:25', () => {
  test.each([
    ['a Tuesday', '2026-06-16', '2026-06-16'],
    ['a Saturday', '2026-06-20', '2026-06-22'],
    ['Christmas Day, a Friday, with a bank holiday on the Monday', '2026-12-25', '2026-12-29'],
  ])('on %s it is a working day', (_, today, opens) => {
    expect(openingOf(today, calendar)).toEqual({ day: opens, time: '08:25' });
  });
});

describe('Its buttons go', () => {
  const to = (day: string, time: string) =>
    movesFrom({ day, time }, calendar).map((move) => `${move.label}: ${move.to.day} ${move.to.time}`);

  test.each([
    [
      ['2026-06-16', '08:25'],
      ['Next morning, 08:35: 2026-06-16 08:35', 'Monday, 09:00: 2026-06-22 09:00', 'One hour: 2026-06-16 09:25'],
    ],
    [
      ['2026-06-22', '08:35'],
      ['Next morning, 08:35: 2026-06-23 08:35', 'Monday, 09:00: 2026-06-22 09:00', 'One hour: 2026-06-22 09:35'],
    ],
    [
      ['2026-06-19', '23:10'],
      ['Next morning, 08:35: 2026-06-22 08:35', 'Monday, 09:00: 2026-06-22 09:00', 'One hour: 2026-06-20 00:10'],
    ],
    [
      ['2026-04-02', '12:00'],
      ['Next morning, 08:35: 2026-04-07 08:35', 'Tuesday, 09:00: 2026-04-07 09:00', 'One hour: 2026-04-02 13:00'],
    ],
  ])('from %j to the next morning, the week’s first, and an hour on', ([day = '', time = ''], expected) => {
    expect(to(day, time).slice(0, 3)).toEqual(expected);
  });

  test('and a day on, to the same time', () => {
    expect(to('2026-06-19', '08:35').at(-1)).toBe('One day: 2026-06-20 08:35');
  });
});

describe('On the way nothing that is owed is passed over', () => {
  const rings = (from: readonly [string, string], to: readonly [string, string]) =>
    ringsUntil({ day: from[0], time: from[1] }, { day: to[0], time: to[1] }, calendar).map(
      ({ day, time }) => `${day.slice(5)} ${time}`,
    );

  test('a morning is rung at each of its times, and the end once', () => {
    expect(rings(['2026-06-16', '08:25'], ['2026-06-17', '08:35'])).toEqual([
      '06-16 08:35',
      '06-16 09:00',
      '06-16 11:59',
      '06-17 08:35',
    ]);
  });

  test('a weekend has no morning', () => {
    expect(rings(['2026-06-19', '12:30'], ['2026-06-22', '09:00'])).toEqual(['06-22 08:35', '06-22 09:00']);
  });
});
