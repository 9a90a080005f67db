import { describe, expect, test } from '@jest/globals';
import {
  lengthsWithin,
  type SnoozeLength,
  snoozedUntil,
  snoozeEndsOn,
  snoozeLimit,
  timesSnoozed,
} from '../../../src/domain/drift/snooze.ts';
import type { Snooze } from '../../../src/domain/records/case-file.ts';
import { england } from '../../../src/domain/time/bank-holidays.ts';
import { aCaseFile, anAllocation } from '../../support/builders.ts';

const limit = (dueOn: string | null, today: string, file = aCaseFile()) =>
  snoozeLimit({ dueOn }, file, { today, calendar: england });

describe('How long a snooze lasts', () => {
  test.each<[SnoozeLength, string, string]>([
    ['1', '2026-06-16', '2026-06-17'],
    ['5', '2026-06-16', '2026-06-23'],
    // Over Christmas and Boxing Day, whose substitute is the 28th.
    ['3', '2026-12-23', '2026-12-30'],
    // On a Tuesday, a Sunday and a Monday: until the Sunday before the next one.
    ['Monday', '2026-06-16', '2026-06-21'],
    ['Monday', '2026-06-21', '2026-06-21'],
    ['Monday', '2026-06-15', '2026-06-21'],
  ])('%s, on %s: quiet until the end of %s', (length, today, until) => {
    expect(snoozeEndsOn(length, today, england)).toBe(until);
  });
});

describe('Never longer than 5 working days past its date', () => {
  // Due on Tuesday 9 June: the last day of all is Tuesday 16 June.
  test.each([
    ['long before', '2026-06-02', { until: '2026-06-16' }],
    ['the day before the last', '2026-06-15', { until: '2026-06-16' }],
    ['the last day itself', '2026-06-16', { never: 'too late' }],
    ['later', '2026-07-16', { never: 'too late' }],
  ])('%s', (_, today, expected) => {
    expect(limit('2026-06-09', today)).toEqual(expected);
  });

  test('what has no date waits 5 working days from today', () => {
    expect(limit(null, '2026-06-16')).toEqual({ until: '2026-06-23' });
  });

  test('only what ends in time is offered; a weekend at the end does not count against it', () => {
    expect(lengthsWithin('2026-06-19', '2026-06-16', england)).toEqual(['1', '3', 'Monday']);
    expect(lengthsWithin('2026-06-18', '2026-06-16', england)).toEqual(['1']);
  });
});

describe('Never for a child without an IRO', () => {
  test.each([
    ['none', [], { never: 'no IRO' }],
    ['one who has gone', [anAllocation({ toOn: '2026-06-15' })], { never: 'no IRO' }],
    ['one until today', [anAllocation({ toOn: '2026-06-16' })], { until: '2026-06-23' }],
  ])('%s', (_, allocations, expected) => {
    expect(limit(null, '2026-06-16', aCaseFile({ allocations }))).toEqual(expected);
  });
});

describe('Whose it is', () => {
  const snooze = (given: Partial<Snooze>): Snooze => ({
    id: 'snooze-1',
    childId: 'child-1',
    personId: 'person-priya',
    finding: 'drift-no-pa review-1',
    untilOn: '2026-06-17',
    because: null,
    madeOn: '2026-06-16',
    madeAt: '2026-06-16T09:00:00Z',
    ...given,
  });
  const file = aCaseFile({
    snoozes: [
      snooze({}),
      snooze({ id: 'snooze-2', untilOn: '2026-06-15' }),
      snooze({ id: 'snooze-3', personId: 'person-dan', untilOn: '2026-06-22' }),
    ],
  });

  test('it is quiet to the end of its last day, for the person and the finding', () => {
    expect(snoozedUntil(file, 'person-priya', 'drift-no-pa review-1', '2026-06-17')).toBe('2026-06-17');
    expect(snoozedUntil(file, 'person-priya', 'drift-no-pa review-1', '2026-06-18')).toBeNull();
    expect(snoozedUntil(file, 'person-priya', 'drift-no-pa review-2', '2026-06-17')).toBeNull();
    expect(snoozedUntil(file, 'person-sana', 'drift-no-pa review-1', '2026-06-17')).toBeNull();
  });

  test('one taken back on its own day is not counted', () => {
    expect(timesSnoozed(file, 'person-priya', 'drift-no-pa review-1')).toBe(1);
  });
});
