import { describe, expect, test } from '@jest/globals';
import { readinessItems } from '../../../src/domain/readiness/readiness-items.ts';
import { isComplete, type RoleOf, readinessOf, readyCount } from '../../../src/domain/readiness/readiness-of.ts';
import { bookingNow } from '../../../src/domain/readiness/time-before-review.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aBooking, aCaseFile, aContact, aPeriod, aPreparation, reviewsOn } from '../../support/builders.ts';

const roleOf: RoleOf = (personId) => (personId === 'person-dan' ? 'social worker' : 'iro');
const boardOf = (file: CaseFile, today = '2026-03-10') =>
  readinessOf(file, { reviewOn: '2026-04-08', today, law: lawOfEngland, roleOf });
const rowOf = (name: string, file: CaseFile, today?: string) => {
  const row = boardOf(file, today).find(({ item }) => item.name === name);
  if (!row) throw new Error(`There is no item ${name}`);
  return row;
};

describe('X31: each item’s date is counted back from the review', () => {
  test.each([
    ['social worker talked with the child', '2026-03-09', 'social worker'],
    ['choices', '2026-03-09', 'social worker'],
    ['planning talk', '2026-03-16', 'social worker and IRO'],
    ['venue and invitations', '2026-03-23', 'business support'],
    ['consultation out', '2026-03-23', 'business support'],
    ['advocate or interpreter', '2026-03-23', 'participation worker'],
    ['consultation back', '2026-04-01', 'business support'],
    ['report received', '2026-04-01', 'social worker'],
    ['care plan updated', '2026-04-01', 'social worker'],
    ['plan shared', '2026-04-01', 'social worker'],
    ['disagreements noted', '2026-04-01', 'social worker'],
    ['IRO talked with the child alone', '2026-04-08', 'iro'],
  ])('%s by %s, by the %s', (name, by, owner) => {
    expect(rowOf(name, aCaseFile())).toMatchObject({ by, item: { owner } });
  });

  test('the board is in order of date', () => {
    const days = boardOf(aCaseFile()).map(({ by }) => by);
    expect(days).toEqual(days.toSorted());
  });

  test('every item has its authority, and the talk in private is the law’s', () => {
    for (const { rule } of readinessItems) expect(rule.authority.words).toMatch(/Handbook|procedures|Act 1989|reg 36/);
    expect(rowOf('IRO talked with the child alone', aCaseFile()).item.rule.weight).toBe('statute');
  });
});

describe('what makes an item ready', () => {
  test('it is done late when it is done after its day, and late when its day has gone', () => {
    const file = aCaseFile({ preparations: [aPreparation({ doneOn: '2026-04-02', recordedOn: '2026-04-02' })] });
    expect(rowOf('report received', file, '2026-04-03')).toMatchObject({
      metOn: '2026-04-02',
      late: { workingDays: 1, days: 1 },
    });
    expect(rowOf('care plan updated', file, '2026-04-01').late).toBeNull();
    expect(rowOf('care plan updated', file, '2026-04-02').late).not.toBeNull();
  });

  test('the newest entry stands: an item undone is not ready', () => {
    const undone = aPreparation({ id: 'p2', doneOn: null, recordedOn: '2026-03-21' });
    expect(rowOf('report received', aCaseFile({ preparations: [aPreparation(), undone] })).metOn).toBeNull();
  });

  test('what was done for the last review is not done for the next', () => {
    const file = aCaseFile({
      preparations: [aPreparation()],
      contacts: [aContact()],
      reviews: reviewsOn('2026-03-25'),
    });
    expect(readyCount(file, roleOf).done).toBe(0);
  });

  test('nor what was done when the child was in care before', () => {
    const periods = [
      aPeriod({ id: 'before', becameLookedAfterOn: '2025-01-06', ceasedOn: '2026-02-01' }),
      aPeriod({ id: 'now', becameLookedAfterOn: '2026-03-21' }),
    ];
    expect(readyCount(aCaseFile({ periods, preparations: [aPreparation()] }), roleOf).done).toBe(0);
  });

  test('a visit by the social worker is their talk and not the IRO’s', () => {
    const file = aCaseFile({ contacts: [aContact({ personId: 'person-dan' })] });
    expect(rowOf('social worker talked with the child', file).metOn).toBe('2026-03-20');
    expect(rowOf('IRO talked with the child alone', file).metOn).toBeNull();
  });

  test('seen, but not alone, is shown and is not enough', () => {
    const file = aCaseFile({ contacts: [aContact({ alone: false })] });
    expect(rowOf('IRO talked with the child alone', file)).toMatchObject({
      metOn: null,
      contact: { on: '2026-03-20' },
    });
  });

  test.each([
    ['plan shared', { sharedWith: ['child', 'carer', 'family'] }, null, true],
    ['plan shared', { sharedWith: ['child', 'carer'] }, null, false],
    ['plan shared', { sharedWith: ['child', 'carer'] }, 'Court order', true],
    ['consultation back', { who: ['child', 'parents', 'carer', 'professionals'] }, null, true],
    ['consultation back', { who: ['child'] }, null, false],
    ['advocate or interpreter', { advocate: 'coming', interpreter: 'not needed' }, null, true],
    ['advocate or interpreter', { advocate: 'asked for', interpreter: 'not needed' }, null, false],
    ['advocate or interpreter', { advocate: 'not wanted', interpreter: 'needed' }, null, false],
  ] as const)('%s, with %j and the reason “%s”: %s', (item, answers, note, complete) => {
    expect(isComplete(item, answers, note)).toBe(complete);
  });

  test('the count says how many of how many, and what is missing', () => {
    const ready = readyCount(aCaseFile({ preparations: [aPreparation()] }), roleOf);
    expect(ready).toMatchObject({ done: 1, of: 12 });
    expect(ready.missing).not.toContain('social worker’s report');
    expect(ready.missing).toHaveLength(11);
  });
});

describe('the date in hand', () => {
  test('is the one that was not moved or cancelled', () => {
    const moved = aBooking({ id: 'b1', on: '2026-03-26', endedOn: '2026-03-10', endedAs: 'moved' });
    expect(bookingNow(aCaseFile({ bookings: [moved, aBooking()] }))?.on).toBe('2026-03-30');
    expect(bookingNow(aCaseFile({ bookings: [moved] }))).toBeNull();
  });

  test('is not one left over from a review that was held since, even earlier than booked', () => {
    expect(bookingNow(aCaseFile({ bookings: [aBooking()], reviews: reviewsOn('2026-03-30') }))).toBeNull();
    expect(bookingNow(aCaseFile({ bookings: [aBooking()], reviews: reviewsOn('2026-03-27') }))).toBeNull();
  });

  test('may be made on the day the review before it was completed', () => {
    const file = aCaseFile({
      bookings: [aBooking({ on: '2026-06-20', bookedOn: '2026-03-27' })],
      reviews: reviewsOn('2026-03-27'),
    });
    expect(bookingNow(file)?.on).toBe('2026-06-20');
  });
});
