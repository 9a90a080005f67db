import { describe, expect, test } from '@jest/globals';
import { recordReview } from '../../../src/casework/reviews/record-review.ts';
import { undoReview } from '../../../src/casework/reviews/undo-review.ts';
import { applied } from '../../../src/casework/shared/applied.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { RecordStep } from '../../../src/domain/reviews/reviewing.ts';
import { aChallenge } from '../../support/a-challenge.ts';
import { anEvent, answered, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aBooking, aCaseFile, aContact, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const before = aReviewedChild({
  ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
  ...{ contacts: [aContact({ on: '2026-06-10' })], bookings: [aBooking({ on: '2026-06-16' })] },
});
const dentist = {
  ...{ wording: 'Book a dental check', measure: 'A letter', dueOn: '2026-06-30', isKey: true, isConfidential: false },
  ...{ ownerId: 'person-dan', ownerRole: 'social worker' as const },
};
const outcome = {
  ...{ child, answers: answered(), permanence: 'long-term fostering' as const, carried: [], decisions: [dentist] },
  ...{ nextOn: '2026-11-26', lateBecause: null, askOf: null },
};
/** Recorded by Priya at nine. */
const recorded = applied(before, recordReview.decide(before, outcome, aCircumstances()).changes ?? []);
const undoes = (file: CaseFile = recorded, given: Parameters<typeof aCircumstances>[0] = {}) =>
  undoReview.decide(file, { child, reviewId: null }, aCircumstances({ now: '2026-06-16T08:10:00.000Z', ...given }));
const withStep = (step: RecordStep['step']) => ({
  ...recorded,
  recordSteps: [...recorded.recordSteps, sentStep({ id: 'step-later', reviewId: 'id-1', step })],
});
const wordsInLetter = {
  ...{ id: 'words-1', childId: 'child-1', reviewId: 'id-1', iroId: 'person-priya', words: 'Well done.' },
  ...{ writtenById: 'person-priya', writtenAt: '2026-06-16T08:05:00.000Z' },
};
const edit = { step: 'edit the record', child: 'child-1', review: 'id-1' } as const;

describe('A review just recorded', () => {
  test('is taken back whole, and the date in hand is back', () => {
    const { changes, result } = undoes();
    expect(rowsIn(changes)).toEqual([
      { remove: 'decision', id: 'id-2' },
      { remove: 'record_step', id: 'id-4' },
      { remove: 'permanence_plan', id: 'id-5' },
      { remove: 'booking', id: 'id-6' },
      { remove: 'review_record', id: 'id-3' },
      { remove: 'review', id: 'id-1' },
      { put: 'booking', row: aBooking({ on: '2026-06-16' }) },
    ]);
    expect(result).toEqual({ child: { id: 'child-1', reference: '2041', initials: 'KM' } });
  });

  test('whoever was told reads, under the same key, who took it back; and nobody else does', () => {
    const { changes } = undoes();
    expect(toldIn(changes)).toEqual({
      'review taken back to person-farah': 'decisions-manager/id-3',
      'review taken back to person-dan': 'decisions-owner/id-3/person-dan',
    });
    const tellings = changes?.flatMap((change) => ('tell' in change ? change.tell : [])) ?? [];
    expect(tellings.map(({ subject, onlyAgain }) => [subject, onlyAgain])).toEqual([
      ['person-priya', true],
      ['person-priya', true],
    ]);
  });

  test('what was filled in is a draft of theirs again', () => {
    expect(undoes().changes).toContainEqual({
      unspend: { form: 'record-review', personId: 'person-priya', childId: 'child-1' },
    });
  });

  test('a date booked since stays, and the one before does not come back', () => {
    const another = aBooking({ id: 'booking-since', on: '2026-12-01' });
    const { changes } = undoes({ ...recorded, bookings: [...recorded.bookings, another] });
    expect(rowsIn(changes).some((change) => 'put' in change)).toBe(false);
  });
});

describe('A review recorded as not held', () => {
  const answers = { ...answered(), whatHappened: { ...answered().whatHappened, outcome: 'did not happen' as const } };
  const off = {
    ...{ ...outcome, decisions: [], nextOn: null, askOf: 'person-helen' },
    answers: { ...answers, whatHappened: { ...answers.whatHappened, because: 'Flood.' } },
  };
  const notHeld = applied(before, recordReview.decide(before, off, aCircumstances()).changes ?? []);

  test('is taken back with what was asked of an IRO manager, who reads that it has moved on', () => {
    const { changes } = undoes(notHeld);
    const [approval] = notHeld.approvals;
    expect(rowsIn(changes)).toContainEqual({ remove: 'approval', id: approval?.id });
    expect(toldIn(changes)).toMatchObject({ 'approval asked to person-helen': `approval/${approval?.id}` });
  });

  test('not once the IRO manager has answered', () => {
    const approvals = notHeld.approvals.map((one) => ({ ...one, answer: 'approved' as const }));
    expect(() => undoes({ ...notHeld, approvals })).toThrow('An IRO manager has answered whether it is approved');
  });
});

refuses({
  'nothing recorded': [() => undoes(aCaseFile()), 'That review is not on record, so there is nothing to undo.'],
  'a colleague': [() => undoes(recorded, { as: 'marcus' }), 'Only the person who recorded it can undo it.'],
  'ten minutes and a second later': [
    () => undoes(recorded, { now: '2026-06-16T08:10:01.000Z' }),
    'More than 10 minutes have passed, so it can’t be undone.',
    edit,
  ],
  'a decision challenged since': [
    () => undoes({ ...recorded, challenges: [aChallenge({ decisionId: 'id-2' })] }),
    'A challenge is raised about one of its decisions, so it can’t be undone.',
    edit,
  ],
  'a decision answered': [
    () =>
      undoes({
        ...recorded,
        decisionEvents: [anEvent({ kind: 'agreed', byId: 'person-farah', decisionId: 'id-2' })],
      }),
    'Somebody has answered one of its decisions already, so it can’t be undone.',
    edit,
  ],
  'the plan updated': [
    () => undoes(withStep('care plan updated')),
    'The care plan has been updated already, so it can’t be undone.',
    edit,
  ],
  'the record written': [
    () => undoes(withStep('record written')),
    'The record has been written already, so it can’t be undone.',
    edit,
  ],
  pasted: [
    () => undoes(withStep('pasted to the record')),
    'It has been pasted to the record already, so it can’t be undone.',
    edit,
  ],
  'the record sent': [
    () => undoes(withStep('distributed')),
    'The record has been sent already, so it can’t be undone.',
    edit,
  ],
  'the letter given': [
    () => undoes(withStep('letter given')),
    'The letter has been given already, so it can’t be undone.',
    edit,
  ],
  'the IRO’s own words in its letter': [
    () => undoes({ ...recorded, letterWords: [wordsInLetter] }),
    'Its letter has words of the IRO’s own already, so it can’t be undone.',
    edit,
  ],
  'its decisions sent since': [
    () => undoes(withStep('decisions sent')),
    'Its decisions have been sent already, so it can’t be undone.',
    edit,
  ],
});
