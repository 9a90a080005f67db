import { describe, expect, test } from '@jest/globals';
import { explain } from '../../../src/domain/duties/explain.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import { nextReviewOf } from '../../../src/domain/reviews/next-review.ts';
import { aBooking, aCaseFile, aContact, anAllocation, aPreparation, reviewsOn } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

const booked = aCaseFile({ bookings: [aBooking({ on: '2026-04-08' })] });

describe('what is owed before a review is counted back from the day it is booked for', () => {
  test.each([
    ['X31', 'sw-report-to-iro', '2026-04-01', 'report and plans to the IRO, 3 working days'],
    ['X31', 'review-invitations', '2026-03-23', 'invitations and papers, 10 working days'],
    ['X31', 'sw-iro-consult', '2026-03-16', 'social worker and IRO, 15 working days'],
    ['X31', 'sw-talk-child-arrangements', '2026-03-09', 'social worker and child, 20 working days'],
    ['pre-child-seen-private', 'iro-meet-child-before-first', '2026-04-08', 'IRO and child, before it starts'],
  ])('%s: %s by %s: %s', (_, duty, dueOn) => {
    expect(lastDueUnder(duty, booked, '2026-03-02')).toMatchObject({ dueOn, state: expect.not.stringMatching(/met/) });
  });

  test('the working shows the bank holidays that were passed over on the way back', () => {
    const { lines } = explain(lastDueUnder('sw-report-to-iro', booked, '2026-03-02'), lawOfEngland);
    const skipped = lines.find(({ label }) => label === 'Skipped')?.text ?? '';
    expect(skipped).toContain('Friday 3 April 2026 (Good Friday) and Monday 6 April 2026 (Easter Monday)');
  });

  test('nothing is owed until there is a date to count from', () => {
    expect(duesUnder('sw-report-to-iro', aCaseFile())).toEqual([]);
  });

  test('a date that was moved leaves nothing owed', () => {
    const moved = aBooking({ on: '2026-04-08', endedOn: '2026-03-20', endedAs: 'moved' });
    expect(duesUnder('sw-report-to-iro', aCaseFile({ bookings: [moved] }))).toEqual([]);
  });
});

describe('what meets it', () => {
  const stateWith = (given: Parameters<typeof aCaseFile>[0], duty: string, today = '2026-04-08') =>
    lastDueUnder(duty, { ...booked, ...aCaseFile({ bookings: booked.bookings, ...given }) }, today);

  test('a report on the last day is in time, and on the next is late', () => {
    const report = (doneOn: string) => ({
      preparations: [aPreparation({ item: 'report received' as const, doneOn, recordedOn: doneOn })],
    });
    expect(stateWith(report('2026-04-01'), 'sw-report-to-iro').state).toBe('met');
    expect(stateWith(report('2026-04-02'), 'sw-report-to-iro').state).toBe('met late');
  });

  test('the social worker and the IRO’s talk on the last day is in time, and on the next is late', () => {
    const talk = (doneOn: string) => ({
      preparations: [aPreparation({ item: 'planning talk' as const, doneOn, recordedOn: '2026-03-20' })],
    });
    expect(stateWith(talk('2026-03-16'), 'sw-iro-consult').state).toBe('met');
    expect(stateWith(talk('2026-03-17'), 'sw-iro-consult').state).toBe('met late');
  });

  test('a report for the review before does not count for this one', () => {
    const report = aPreparation({ item: 'report received', doneOn: '2026-03-20', recordedOn: '2026-03-20' });
    const due = stateWith({ preparations: [report], reviews: reviewsOn('2026-03-25') }, 'sw-report-to-iro');
    expect(due.state).toBe('overdue');
  });

  test('invitations without the papers are not enough', () => {
    const invited = aPreparation({ item: 'venue and invitations', doneOn: '2026-03-16', recordedOn: '2026-03-16' });
    const papers = aPreparation({ id: 'p2', item: 'consultation out', doneOn: '2026-03-23', recordedOn: '2026-03-23' });
    expect(stateWith({ preparations: [invited] }, 'review-invitations').metOn).toBeNull();
    expect(stateWith({ preparations: [invited, papers] }, 'review-invitations').metOn).toBe('2026-03-23');
  });

  test('the child’s own IRO alone with the child on the day counts; somebody else, or not alone, does not', () => {
    const allocations = [anAllocation({ fromOn: '2026-03-01' })];
    const talk = (given: Parameters<typeof aContact>[0]) =>
      stateWith({ allocations, contacts: [aContact({ on: '2026-04-08', ...given })] }, 'iro-meet-child-before-first');
    expect(talk({}).state).toBe('met');
    expect(talk({ alone: false }).metOn).toBeNull();
    expect(talk({ personId: 'person-dan' }).metOn).toBeNull();
    expect(talk({ alone: false, how: 'observed, too young to talk' }).state).toBe('met');
  });

  test('a day that has passed without it is not met for good', () => {
    expect(stateWith({}, 'sw-report-to-iro', '2026-04-09').state).toBe('not met');
  });
});

test('none of it is taken for a review', () => {
  expect(nextReviewOf(booked, '2026-03-02', lawOfEngland).due?.duty.id).toBe('review-first');
});
