import { describe, expect, test } from '@jest/globals';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { recipients } from '../../../src/domain/records/recipients.ts';
import type { RecordStep } from '../../../src/domain/reviews/reviewing.ts';
import type { Day } from '../../../src/domain/time/day.ts';
import { aDecision, aRecord } from '../../support/a-recorded-review.ts';
import { aCaseFile, aPreparation, aReview } from '../../support/builders.ts';
import { duesUnder, lastDueUnder } from '../../support/reviews-due.ts';

/** Completed and recorded on that day. */
const recordedOn = (completedOn: Day, given: Partial<CaseFile> = {}): CaseFile => {
  const review = aReview({ id: 'review-1', completedOn, heldOn: completedOn });
  const decisions = [aDecision({ reviewId: 'review-1', madeOn: completedOn })];
  return aCaseFile({ reviews: [review], reviewRecords: [aRecord({ reviewId: 'review-1' })], decisions, ...given });
};
const aStep = (step: RecordStep['step'], doneOn: Day, detail: string | null = null): RecordStep => ({
  id: `step-${step}-${detail}`,
  childId: 'child-1',
  reviewId: 'review-1',
  step,
  detail,
  withheldBecause: null,
  toId: null,
  reachedOn: step === 'decisions sent' ? doneOn : null,
  doneOn,
  recordedAt: null,
  recordedById: 'person-priya',
});
const clocks = ['decisions-record', 'care-plan-update', 'review-record-full', 'review-record-distribute'];

describe('Clocks after a review (statute 1c)', () => {
  test.each([
    ['X27: a series completed on 17 June 2026', '2026-06-17', ['2026-06-24', '2026-07-01', '2026-07-08', '2026-07-15']],
    ['X29: over Christmas', '2026-12-17', ['2026-12-24', '2027-01-05', '2027-01-12', '2027-01-19']],
  ])('%s', (_, completedOn, dates) => {
    const file = recordedOn(completedOn);
    expect(clocks.map((id) => lastDueUnder(id, file).dueOn)).toEqual(dates);
  });

  test('X27: they run from the last part, not from the first meeting', () => {
    const review = aReview({ id: 'review-1', heldOn: '2026-06-03', completedOn: '2026-06-17' });
    const file = recordedOn('2026-06-17', { reviews: [review] });
    expect(lastDueUnder('decisions-record', file)).toMatchObject({ from: '2026-06-17', dueOn: '2026-06-24' });
  });

  test('a review that decided nothing, or only what is confidential, has no decisions to be late in sending', () => {
    expect(duesUnder('decisions-record', recordedOn('2026-06-17', { decisions: [] }))).toEqual([]);
    const confidential = [aDecision({ reviewId: 'review-1', isConfidential: true })];
    expect(duesUnder('decisions-record', recordedOn('2026-06-17', { decisions: confidential }))).toEqual([]);
  });

  test('a review known only from a file has no record to be late with', () => {
    const file = recordedOn('2026-06-17', { reviewRecords: [] });
    expect(clocks.flatMap((id) => duesUnder(id, file))).toEqual([]);
  });

  test('an adjourned review has no clock until its last part', () => {
    const review = aReview({ id: 'review-1', heldOn: null, completedOn: null, adjournedOn: '2026-06-17' });
    expect(duesUnder('decisions-record', recordedOn('2026-06-17', { reviews: [review] }))).toEqual([]);
  });
});

const noted = (doneOn: string | null, recordedOn: string) =>
  aPreparation({ item: 'care plan updated', doneOn, recordedOn, recordedAt: `${recordedOn}T10:00:00Z` });

describe('What meets them', () => {
  test.each([
    ['decisions-record', aStep('decisions sent', '2026-06-24'), 'met'],
    ['decisions-record', aStep('decisions sent', '2026-06-25'), 'met late'],
    ['care-plan-update', aStep('care plan updated', '2026-07-01'), 'met'],
    ['review-record-full', aStep('record written', '2026-07-09'), 'met late'],
    ['review-record-distribute', aStep('distributed', '2026-07-15', 'all'), 'met'],
    ['review-record-distribute', aStep('distributed', '2026-07-01', 'child'), 'overdue'],
  ])('%s: %j', (id, step, state) => {
    expect(lastDueUnder(id, recordedOn('2026-06-17', { recordSteps: [step] }), '2026-08-01').state).toBe(state);
  });

  test('decisions-record: of a review in parts, when the last of them has been sent', () => {
    const inPart = (version: number, decision: string) =>
      aRecord({
        id: `record-${version}`,
        version,
        reviewId: 'review-1',
        replaced: { review: null, booking: null, made: [{ of: 'decision', id: decision }] },
      });
    const parts = {
      reviewRecords: [inPart(1, 'decision-1'), inPart(2, 'decision-2')],
      decisions: ['decision-1', 'decision-2'].map((id) => aDecision({ id, reviewId: 'review-1' })),
    };
    const recordSteps = [aStep('decisions sent', '2026-06-10', 'record-1')];
    const met = (given: Partial<CaseFile>) =>
      lastDueUnder('decisions-record', recordedOn('2026-06-17', { ...parts, ...given }), '2026-08-01').metOn;
    expect(met({ recordSteps })).toBeNull();
    expect(met({ recordSteps: [...recordSteps, aStep('decisions sent', '2026-06-18', 'record-2')] })).toBe(
      '2026-06-18',
    );
  });

  test('review-record-distribute: every copy sent, or kept back with a reason, is all of them', () => {
    const recordSteps = recipients.map((one, at) => aStep('distributed', at === 0 ? '2026-07-14' : '2026-07-01', one));
    const due = lastDueUnder('review-record-distribute', recordedOn('2026-06-17', { recordSteps }), '2026-08-01');
    expect(due).toMatchObject({ metOn: '2026-07-14', state: 'met' });
  });

  test.each([
    ['after the review', '2026-06-24', 'met'],
    ['on the day, as part of getting ready, does not', '2026-06-17', 'overdue'],
  ])('care-plan-update: a plan noted as updated %s', (_, doneOn, state) => {
    const preparations = [noted(doneOn, '2026-06-24')];
    const file = recordedOn('2026-06-17', { preparations });
    expect(lastDueUnder('care-plan-update', file, '2026-08-01').state).toBe(state);
  });

  test.each([
    ['and undone again is not updated', [noted('2026-06-24', '2026-06-24'), noted(null, '2026-06-25')], 'overdue'],
    [
      'undone, and noted again, is updated when it was noted again',
      [noted('2026-06-24', '2026-06-24'), noted(null, '2026-06-25'), noted('2026-07-06', '2026-07-06')],
      'met late',
    ],
  ])('care-plan-update: a plan noted as updated %s', (_, preparations, state) => {
    const file = recordedOn('2026-06-17', { preparations });
    expect(lastDueUnder('care-plan-update', file, '2026-08-01').state).toBe(state);
  });
});

describe('manager-response', () => {
  const decisions = [aDecision({ reviewId: 'review-1', madeOn: '2026-06-17' })];
  const file = (given: Partial<CaseFile> = {}) => recordedOn('2026-06-17', { decisions, ...given });
  const sent = aStep('decisions sent', '2026-06-19');
  const agreed = {
    id: 'event-1',
    childId: 'child-1',
    decisionId: 'decision-1',
    kind: 'agreed' as const,
    byId: 'person-farah',
    on: '2026-06-25',
    at: '2026-06-25T09:00:00.000Z',
    note: null,
    newDueOn: null,
    newOwnerId: null,
    instead: null,
    childToldBy: null,
  };

  test('runs 5 working days from the decisions reaching the manager', () => {
    expect(lastDueUnder('manager-response', file({ recordSteps: [sent] })).dueOn).toBe('2026-06-26');
  });

  test('is met when every decision has an answer', () => {
    const met = file({ recordSteps: [sent], decisionEvents: [agreed] });
    expect(lastDueUnder('manager-response', met, '2026-08-01').state).toBe('met');
  });

  test('ends with silence: from the day after, they are deemed agreed and nothing is owed', () => {
    const silent = file({ recordSteps: [sent] });
    expect(lastDueUnder('manager-response', silent, '2026-06-26').state).toBe('due soon');
    expect(lastDueUnder('manager-response', silent, '2026-06-27').state).toBe('not met');
  });

  test('does not arise where nothing was decided, or only what is confidential', () => {
    expect(duesUnder('manager-response', file({ decisions: [], recordSteps: [sent] }))).toEqual([]);
    const confidential = [aDecision({ reviewId: 'review-1', isConfidential: true })];
    expect(duesUnder('manager-response', file({ decisions: confidential, recordSteps: [sent] }))).toEqual([]);
  });

  test('does not arise while no manager has been sent them', () => {
    expect(duesUnder('manager-response', file())).toEqual([]);
  });
});
