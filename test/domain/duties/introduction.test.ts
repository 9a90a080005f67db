import { describe, expect, test } from '@jest/globals';
import { groundsWords } from '../../../src/domain/duties/explain.ts';
import { iroTellChild } from '../../../src/domain/duties/introduction.ts';
import type { Allocation, CaseFile } from '../../../src/domain/records/case-file.ts';
import { answered, aRecord } from '../../support/a-recorded-review.ts';
import { aCaseFile, anAllocation, aPeriod, aPreparation, aReview } from '../../support/builders.ts';
import { duesUnder } from '../../support/reviews-due.ts';

/** In care since 2 March 2026. */
const dues = (given: Partial<CaseFile> = {}, today = '2026-03-06') =>
  duesUnder('iro-tell-child', aCaseFile(given), today);
const iro = (fromOn: string, given: Partial<Allocation> = {}) =>
  anAllocation({ id: `allocation-${fromOn}`, fromOn, ...given });
const given = (doneOn: string, allocation = 'allocation-1') =>
  aPreparation({ item: 'introduction letter given', doneOn, answers: { allocation } });

describe('A child is told who the IRO is and how to reach them (statute 1b, iro-tell-child)', () => {
  test('5 working days run from the appointment, as a suggestion and no more', () => {
    expect(dues()).toMatchObject([{ from: '2026-03-05', dueOn: '2026-03-12', state: 'due soon' }]);
    expect(groundsWords(iroTellChild)).toMatch(
      /gives no number of days.*The 5 working days: A number of our own. Good practice/,
    );
  });

  test.each([
    ['given in time', [given('2026-03-12')], 'met'],
    ['given late', [given('2026-03-13')], 'met late'],
    ['given before the file that named the IRO came in', [given('2026-03-03')], 'met'],
    ['given by the IRO before this one', [given('2026-03-06', 'allocation-of-before')], 'overdue'],
    ['not given', [], 'overdue'],
  ])('%s', (_, preparations, state) => {
    expect(dues({ preparations }, '2026-03-20').map((due) => due.state)).toEqual([state]);
  });

  test('a change of IRO is an appointment, and the child is told again', () => {
    const allocations = [iro('2026-03-05', { toOn: '2026-05-31' }), iro('2026-06-01', { personId: 'person-marcus' })];
    const preparations = [given('2026-03-09', 'allocation-2026-03-05')];
    expect(
      dues({ allocations, preparations }, '2026-06-02').map(({ from, dueOn, state }) => [from, dueOn, state]),
    ).toEqual([
      ['2026-03-05', '2026-03-12', 'met'],
      ['2026-06-01', '2026-06-08', 'due soon'],
    ]);
  });

  test('told at the review how to reach the IRO, they have been told', () => {
    const reviews = [aReview({ completedOn: '2026-03-11' })];
    const { whatHappened } = answered();
    const answers = answered({ whatHappened: { ...whatHappened, on: '2026-03-11' } });
    expect(dues({ reviews, reviewRecords: [aRecord({ answers })] }, '2026-03-20')).toMatchObject([
      { metOn: '2026-03-11', state: 'met' },
    ]);
  });
});

describe('It keeps quiet where nobody was appointed, as far as anybody can tell', () => {
  const long = { periods: [aPeriod({ becameLookedAfterOn: '2022-03-02' })] };

  test('a child long in care when their IRO was first brought in', () => {
    expect(dues({ ...long, allocations: [iro('2026-06-16')] }, '2026-06-30')).toEqual([]);
  });

  test.each([
    ['20 working days after care began it is still new', '2026-03-30', 1],
    ['the day after it is not', '2026-03-31', 0],
  ])('%s', (_, fromOn, number) => {
    expect(dues({ allocations: [iro(fromOn)] }, '2026-04-30')).toHaveLength(number);
  });

  test('a child whose start of care nobody knows', () => {
    const periods = [aPeriod({ becameLookedAfterOn: null, firstSeenOn: '2026-03-02' })];
    expect(dues({ periods })).toEqual([]);
  });

  test('a child reviewed before iro knew of the IRO', () => {
    expect(dues({ reviews: [aReview({ completedOn: '2026-03-04' })] })).toEqual([]);
  });

  test('the same IRO under a new row, and a social worker', () => {
    const allocations = [iro('2024-03-05', { toOn: '2026-05-31' }), iro('2026-06-01')];
    expect(dues({ ...long, allocations }, '2026-06-02')).toEqual([]);
    expect(dues({ allocations: [iro('2026-03-05', { role: 'social worker' })] })).toEqual([]);
  });

  test('but a change of IRO for a child long in care speaks', () => {
    const allocations = [iro('2025-03-05', { toOn: '2026-05-31' }), iro('2026-06-01', { personId: 'person-marcus' })];
    expect(dues({ ...long, allocations }, '2026-06-02')).toHaveLength(1);
  });
});

describe('It is not late for ever', () => {
  test.each([
    ['a review is held since', { reviews: [aReview({ completedOn: '2026-03-27' })] }, 'the review had been held'],
    [
      'somebody else becomes the IRO',
      { allocations: [iro('2026-03-05', { toOn: '2026-04-01' })] },
      'somebody else became the IRO',
    ],
    ['care ends', { periods: [aPeriod({ ceasedOn: '2026-04-01' })] }, 'stopped being looked after'],
  ])('%s', (_, file, endsWhat) => {
    expect(dues(file, '2026-06-30')).toMatchObject([{ state: 'not met', endsWhat }]);
  });

  test('a review within the 5 working days ends it without a word', () => {
    expect(dues({ reviews: [aReview({ completedOn: '2026-03-09' })] }, '2026-03-20')).toMatchObject([
      { state: 'no longer owed' },
    ]);
  });
});
