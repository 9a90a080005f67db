import { describe, expect, test } from '@jest/globals';
import { type Distributed, distributeRecord } from '../../../src/casework/reviews/distribute-record.ts';
import { papersOfReview } from '../../../src/casework/reviews/papers-of-review.ts';
import { pasteRecord } from '../../../src/casework/reviews/paste-record.ts';
import { reviewRecordFacts, reviewRecordText } from '../../../src/casework/reviews/record-paper-facts.ts';
import { reviewRowFacts } from '../../../src/casework/reviews/ssda903-row-facts.ts';
import { updatePlan } from '../../../src/casework/reviews/update-plan.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { RecordStep } from '../../../src/domain/reviews/reviewing.ts';
import { aDecision, aRecord, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aCaseFile, aChild, anEpisode } from '../../support/builders.ts';
import { aCircumstances, offered } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const about = { child: { id: 'child-1' }, review: null };
const named = { id: 'child-1', reference: '2041', initials: 'KM' };
const today = '2026-06-25';
const as = (who: 'priya' | 'dan' | 'joss' | 'farah') => aCircumstances({ as: who, today });
const step = (given: Partial<RecordStep>): RecordStep =>
  sentStep({
    ...{ id: 'id-1', step: 'distributed', doneOn: today, recordedById: 'person-joss' },
    ...{ recordedAt: `${today}T08:00:00.000Z`, ...given },
  });
const having = (...steps: RecordStep[]) => aReviewedChild({ recordSteps: steps });
const nothingRecorded = 'No review of this child has been recorded here yet. Record it first.';

const distributes = (asked: Partial<Distributed> = {}, file: CaseFile = aReviewedChild()) =>
  distributeRecord.decide(
    file,
    { ...about, on: today, sentTo: ['child', 'carer'], keptFrom: [], because: null, isAll: false, ...asked },
    as('joss'),
  );

describe('Who has been sent the record', () => {
  test('a row for each, and for each from whom it is kept, with the reason', () => {
    expect(distributes({ keptFrom: ['school'], because: ' Asked by the child. ', isAll: true })).toEqual({
      result: { child: named, sent: 2, kept: 1, undo: offered('id-5') },
      undo: 'id-5',
      changes: [
        { put: 'record_step', row: step({ detail: 'child' }) },
        { put: 'record_step', row: step({ id: 'id-2', detail: 'carer' }) },
        { put: 'record_step', row: step({ id: 'id-3', detail: 'school', withheldBecause: 'Asked by the child.' }) },
        { put: 'record_step', row: step({ id: 'id-4', detail: 'all' }) },
      ],
    });
  });

  test('what is known already is not kept again; what is new of somebody is', () => {
    const before = [step({ detail: 'child' }), step({ id: 'id-2', detail: 'carer', withheldBecause: 'Not yet.' })];
    expect(distributes({}, having(...before)).changes).toMatchObject([
      { row: { detail: 'carer', withheldBecause: null } },
    ]);
  });

  test('that nobody else is to have it can be said later, by itself', () => {
    const { changes } = distributes({ sentTo: [], isAll: true }, having(step({ detail: 'child' })));
    expect(changes).toMatchObject([{ row: { detail: 'all' } }]);
  });

  test('the day of the review is early enough', () => {
    expect(distributes({ on: '2026-06-16' }).changes).toHaveLength(2);
  });

  refuses({
    'before anything is recorded': [() => distributes({}, aCaseFile()), nothingRecorded],
    tomorrow: [() => distributes({ on: '2026-06-26' }), 'It can’t have been sent in the future. Change the date.'],
    'the day before the review': [
      () => distributes({ on: '2026-06-15' }),
      'It can’t have been sent before the review. Change the date.',
    ],
    'sent to somebody and held back from them': [
      () => distributes({ keptFrom: ['carer'], because: 'Safety.' }),
      'The same person can’t be sent it and have it held back. Untick one.',
    ],
    'held back for no reason': [() => distributes({ keptFrom: ['school'], because: '  ' }), 'Say why it is held back.'],
    'nobody ticked': [() => distributes({ sentTo: [] }), 'Tick at least one person.'],
    'nobody else, when nobody has it yet': [
      () => distributes({ sentTo: [], isAll: true }),
      'Tick at least one person.',
    ],
  });
});

const daysRefused = (does: (on: string) => unknown) => ({
  'on a day to come': [() => does('2026-06-26'), 'That day is in the future. Choose today or earlier.'] as const,
  'before the review': [
    () => does('2026-06-01'),
    'That day is before the review. Choose the day of the review or later.',
  ] as const,
});

describe('The text is put into the council’s own record', () => {
  const pastes = (file: CaseFile = aReviewedChild(), on = today) =>
    pasteRecord.decide(file, { ...about, on }, as('joss'));
  const pasted = step({ step: 'pasted to the record', detail: 'version 1' });

  test('it is pasted, and so it is written', () => {
    expect(pastes()).toEqual({
      result: { child: named, on: today, undo: offered('id-3') },
      undo: 'id-3',
      changes: [
        { put: 'record_step', row: pasted },
        { put: 'record_step', row: step({ id: 'id-2', step: 'record written' }) },
      ],
    });
  });

  test('a second press finds it done', () => {
    const file = having({ ...pasted, doneOn: '2026-06-20' });
    expect(pastes(file)).toEqual({ result: { child: named, on: '2026-06-20', undo: null } });
  });

  test('after an edit it is pasted again, and not written twice', () => {
    const edited = aRecord({ id: 'record-2', version: 2, editedBecause: 'A date.' });
    const file = { ...having(pasted, step({ step: 'record written' })), reviewRecords: [aRecord(), edited] };
    expect(pastes(file).changes).toMatchObject([{ row: { step: 'pasted to the record', detail: 'version 2' } }]);
  });

  test('on the day it was, which may be before anybody says so', () => {
    expect(pastes(aReviewedChild(), '2026-06-19').changes).toMatchObject([
      { row: { doneOn: '2026-06-19' } },
      { row: { doneOn: '2026-06-19' } },
    ]);
  });

  refuses({
    'before anything is recorded': [() => pastes(aCaseFile()), nothingRecorded],
    ...daysRefused((on) => pastes(aReviewedChild(), on)),
  });
});

describe('The care plan says what the review decided', () => {
  const updates = (file: CaseFile = aReviewedChild(), on = today) =>
    updatePlan.decide(file, { ...about, on }, as('dan'));
  const updated = step({ step: 'care plan updated', recordedById: 'person-dan' });

  test('it is marked once', () => {
    expect(updates()).toEqual({
      result: { child: named, on: today, undo: offered('id-2') },
      undo: 'id-2',
      changes: [{ put: 'record_step', row: updated }],
    });
    expect(updates(having({ ...updated, doneOn: '2026-06-20' }))).toEqual({
      result: { child: named, on: '2026-06-20', undo: null },
    });
  });

  test('on the day it was, which may be before anybody says so', () => {
    expect(updates(aReviewedChild(), '2026-06-19').changes).toMatchObject([{ row: { doneOn: '2026-06-19' } }]);
  });

  refuses({
    'before anything is recorded': [() => updates(aCaseFile()), nothingRecorded],
    ...daysRefused((on) => updates(aReviewedChild(), on)),
  });
});

describe('What can be opened after a review', () => {
  const papers = [
    { code: 'review-record', permission: 'open what is sent out' },
    { code: 'child-letter', permission: 'write to the child' },
  ] as const;
  const opens = (who: 'priya' | 'dan' | 'joss', file = aReviewedChild()) =>
    papersOfReview.decide(file, { ...about, papers }, as(who)).result;

  test.each([
    [
      'the IRO',
      'priya',
      ['review-record', 'child-letter'],
      { mayDistribute: true, mayEdit: true, mayWriteToChild: true },
    ],
    ['the social worker', 'dan', ['review-record'], { mayDistribute: false, mayEdit: false, mayWriteToChild: false }],
    ['business support', 'joss', ['review-record'], { mayDistribute: true, mayEdit: false, mayWriteToChild: false }],
  ] as const)('%s opens what is theirs, and is offered what is theirs to do', (_, who, open, may) => {
    expect(opens(who)).toMatchObject({ open, ...may, mayUpdatePlan: true, on: '2026-06-16', isPasted: false });
  });

  test('business support opens nothing more once everybody who should have the record has it', () => {
    const sent = having(step({ detail: 'all' }));
    expect(opens('joss', sent)).toMatchObject({ open: [], isToSend: false });
    expect(opens('dan', sent).open).toEqual(['review-record']);
    expect(() => reviewRecordFacts.decide(sent, about, as('joss'))).toThrow('There is nothing of this review for you');
  });

  test('what is replaced or confidential is not said in what business support sends out', () => {
    const [first = aRecord()] = aReviewedChild().reviewRecords;
    const edited = aReviewedChild({
      reviewRecords: [first, { ...first, id: 'record-2', version: 2, editedBecause: 'A wrong day.' }],
      decisions: [aDecision(), aDecision({ id: 'd-2', lineageId: 'd-2', isConfidential: true })],
    });
    const reads = (who: 'dan' | 'joss') => reviewRecordFacts.decide(edited, about, as(who)).result;
    expect(reviewRecordText.decide(edited, about, as('dan')).result).toEqual(reads('dan'));
    expect(reads('joss')).toMatchObject({ leftOut: 0, replaced: [], editedBecause: null });
    expect(reads('joss').decisions).toHaveLength(1);
    expect(reads('dan')).toMatchObject({ leftOut: 1, replaced: [{ version: 1 }], editedBecause: 'A wrong day.' });
  });

  test('it says what is owed after the review, and by when', () => {
    expect(opens('priya').clocks.map(({ duty, dueOn }) => [duty.id, dueOn])).toEqual([
      ['decisions-record', '2026-06-23'],
      ['care-plan-update', '2026-06-30'],
      ['review-record-full', '2026-07-07'],
      ['review-record-distribute', '2026-07-14'],
    ]);
  });

  refuses({ 'before anything is recorded': [() => opens('priya', aCaseFile()), nothingRecorded] });
});

describe('The record of a review', () => {
  const hidden = aDecision({ id: 'decision-2', isConfidential: true });
  const edited = aRecord({ id: 'record-2', version: 2, editedBecause: 'A date.', recordedById: 'person-gone' });
  const file = aReviewedChild({ decisions: [aDecision(), hidden], reviewRecords: [aRecord(), edited] });
  const reads = (who: 'priya' | 'dan' | 'farah', of = file) => reviewRecordFacts.decide(of, about, as(who)).result;

  test('the IRO reads all of it; the social worker and the manager all but what is confidential', () => {
    expect(reads('priya')).toMatchObject({
      leftOut: 0,
      decisions: [{ isConfidential: false }, { isConfidential: true }],
    });
    expect(reads('dan')).toMatchObject({ leftOut: 1, decisions: [{ isConfidential: false }] });
    expect(reads('farah')).toMatchObject({ leftOut: 1, decisions: [{ isConfidential: false }] });
  });

  test('both versions can be read, with who wrote them and why', () => {
    expect(reads('dan')).toMatchObject({
      ...{ version: 2, recordedBy: 'a colleague who has left', editedBecause: 'A date.' },
      replaced: [{ version: 1, recordedBy: 'Priya Nair', recordedOn: '2026-06-16' }],
    });
  });

  refuses({ 'before anything is recorded': [() => reads('priya', aCaseFile()), nothingRecorded] });
});

describe('The review in the SSDA903 return', () => {
  const row = (file: CaseFile) => reviewRowFacts.decide(file, about, as('joss')).result.row;

  test('is a row of the child’s number, birthday, day and code', () => {
    expect(row(aReviewedChild())).toEqual({
      ...{ CHILD: '2041', DOB: '20/05/2014', REVIEW: '16/06/2026', REVIEW_CODE: 'PN1' },
    });
  });

  test.each([
    ['of a child in short breaks only', aReviewedChild({ episodes: [anEpisode({ legalStatus: 'V4' })] })],
    ['of a child whose birthday nobody holds', aReviewedChild({ child: aChild({ bornOn: null }) })],
  ])('is left out: %s', (_, file) => {
    expect(row(file)).toBeNull();
  });

  refuses({ 'before anything is recorded': [() => row(aCaseFile()), nothingRecorded] });
});
