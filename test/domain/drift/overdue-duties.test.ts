import { describe, expect, test } from '@jest/globals';
import { findingsOf } from '../../../src/domain/drift/findings-of.ts';
import { driftRules } from '../../../src/domain/drift/index.ts';
import { knownOf } from '../../../src/domain/drift/known.ts';
import { duties } from '../../../src/domain/duties/index.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { aRecord, sentStep } from '../../support/a-recorded-review.ts';
import { aBooking, aCaseFile, anAllocation, aPeriod, reviewsOn } from '../../support/builders.ts';

const worker = anAllocation({ id: 'a-2', role: 'social worker', personId: 'person-dan' });
const found = (given: Parameters<typeof aCaseFile>[0], today: string) =>
  findingsOf(knownOf(aCaseFile({ allocations: [anAllocation(), worker], ...given }), today, lawOfEngland));

// Looked after since 2 March 2026: the first review is due by 30 March.
describe('A duty past its date is a finding by itself', () => {
  test('not on its last day', () => {
    expect(found({}, '2026-03-30').map(({ code }) => code)).not.toContain('review-first');
  });

  test('the day after, with its own authority, and for today where it is a review', () => {
    expect(found({}, '2026-03-31')[0]).toMatchObject({
      code: 'review-first',
      title: 'Late: first review',
      authority: { words: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 33(1)' },
      since: '2026-03-31',
      dueOn: '2026-03-30',
      harm: 'act today',
      detail: 'was due by 30 March 2026',
      step: 'book the review',
    });
  });

  test('a date that rests on an assumption says so', () => {
    const [one] = found({ periods: [aPeriod({ reviewsCompleteFrom: null })] }, '2026-03-31');
    expect(one?.detail).toBe('was due by 30 March 2026, which is assumed');
  });

  test('once it is booked it says so, and what is left is to get ready', () => {
    const bookings = [aBooking({ on: '2026-04-08', lateBecause: 'carer away' })];
    expect(found({ bookings }, '2026-03-31').find(({ code }) => code === 'review-first')).toMatchObject({
      detail: 'was due by 30 March 2026, booked for 8 April 2026',
      todo: 'Get ready for it, and hold it on the day',
      step: 'get ready',
      harm: 'act today',
    });
  });

  test('once the day booked has come, what is left is to record it', () => {
    const bookings = [aBooking({ on: '2026-03-31', lateBecause: 'carer away' })];
    const review = found({ bookings }, '2026-03-31').find(({ code }) => code === 'review-first');
    expect(review?.step).toBe('record the review');
  });

  test('a record not sent out after 20 working days is for the week', () => {
    const reviews = reviewsOn('2026-06-16');
    const file = { reviews, reviewRecords: [aRecord()], recordSteps: [sentStep()] };
    expect(found(file, '2026-07-14').map(({ code }) => code)).not.toContain('review-record-distribute');
    expect(found(file, '2026-07-15')).toContainEqual(
      expect.objectContaining({ code: 'review-record-distribute', harm: 'act this week', step: 'send out the record' }),
    );
  });

  test('no duty and no rule share a code, so one snooze is never another’s', () => {
    const codes = [...duties.map(({ id }) => id), ...driftRules.map(({ code }) => code)];
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('the most harmful comes first, and of those the longest', () => {
    const harms = found({ allocations: [] }, '2026-12-01').map(({ harm, since }) => `${harm} ${since}`);
    expect(harms.length).toBeGreaterThan(2);
    expect(harms).toEqual([...harms].sort());
  });
});
