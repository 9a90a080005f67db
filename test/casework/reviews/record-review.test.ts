import { describe, expect, test } from '@jest/globals';
import { previewReview } from '../../../src/casework/reviews/preview-review.ts';
import { reviewBegun } from '../../../src/casework/reviews/record-in-parts.ts';
import { recordReview } from '../../../src/casework/reviews/record-review.ts';
import type { CarriedAnswer, NewDecision, ReviewEntry } from '../../../src/casework/reviews/review-entry.ts';
import type { Met } from '../../../src/casework/reviews/rows-recorded.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import type { ReviewAnswers, WhatHappened } from '../../../src/domain/reviews/reviewing.ts';
import { aDecision, anEvent, answered, aRecord, aReviewedChild, sentStep } from '../../support/a-reviewed-child.ts';
import { aBooking, aChild, aContact, anApproval, aReview, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

type Given = Parameters<typeof aCircumstances>[0];
const child = { id: 'child-1' };
const unsaid = { reviewRecords: [], decisions: [], recordSteps: [] };
/** The second review is due by 30 June; Priya has seen the child alone since the first. */
const dueAgain = (given: Partial<CaseFile> = {}): CaseFile =>
  aReviewedChild({
    ...{ ...unsaid, reviews: reviewsOn('2026-03-30'), contacts: [aContact({ on: '2026-06-10' })] },
    ...given,
  });

const dentist: NewDecision = {
  ...{ wording: 'Book a dental check', measure: 'The dentist’s letter is on file', dueOn: '2026-06-30' },
  ...{ ownerId: 'person-dan', ownerRole: 'social worker', isKey: true, isConfidential: false },
};
const held: ReviewEntry = {
  ...{ child, answers: answered(), permanence: 'long-term fostering', carried: [], decisions: [dentist] },
  ...{ nextOn: '2026-11-26', lateBecause: null, askOf: null },
};
const happened = (given: Partial<WhatHappened>): ReviewAnswers =>
  answered({ whatHappened: { ...answered().whatHappened, ...given } });
const records = (given: Partial<ReviewEntry> = {}, file = dueAgain(), circumstances: Given = {}) =>
  recordReview.decide(file, { ...held, ...given }, aCircumstances(circumstances));
const what = (given: Partial<WhatHappened>, file = dueAgain(), circumstances: Given = {}) =>
  records({ answers: happened(given), permanence: plans(given), nextOn: null }, file, circumstances);
const plans = ({ outcome }: Partial<WhatHappened>) => (outcome === undefined ? 'long-term fostering' : null);
const participation = (code: string, bornOn: string) => {
  const answers = answered({ child: { ...answered().child, participation: code } });
  return records({ answers }, dueAgain({ child: aChild({ bornOn }) }));
};

describe('A review that was held', () => {
  test('is kept with its record, its decisions, the plan and the next date: all of it, or nothing', () => {
    const made = [
      ...[{ of: 'decision', id: 'id-2' } as const, { of: 'record_step', id: 'id-4' } as const],
      ...[{ of: 'permanence_plan', id: 'id-5' } as const, { of: 'booking', id: 'id-6' } as const],
    ];
    expect(rowsIn(records().changes)).toEqual([
      { put: 'review', row: aReview({ id: 'id-1', completedOn: '2026-06-16', source: 'entered' }) },
      {
        put: 'review_record',
        row: aRecord({
          ...{ id: 'id-3', reviewId: 'id-1', recordedAt: '2026-06-16T08:00:00.000Z' },
          replaced: { review: null, booking: null, made },
        }),
      },
      { put: 'decision', row: aDecision({ id: 'id-2', reviewId: 'id-1' }) },
      {
        put: 'record_step',
        row: sentStep({ id: 'id-4', reviewId: 'id-1', detail: 'id-3', toId: 'person-farah', reachedOn: null }),
      },
      {
        put: 'permanence_plan',
        row: { id: 'id-5', childId: 'child-1', kind: 'long-term fostering', knownOn: '2026-06-16', source: 'entered' },
      },
      {
        put: 'booking',
        row: aBooking({ id: 'id-6', on: '2026-11-26', at: null, venue: null, bookedOn: '2026-06-16' }),
      },
    ]);
  });

  test('the manager and each owner are told, each once', () => {
    const { changes, result } = records({ decisions: [dentist, { ...dentist, wording: 'Ask the school' }] });
    expect(toldIn(changes)).toEqual({
      'decisions for the manager to person-farah': 'decisions-manager/id-4',
      'decisions for the owner to person-dan': 'decisions-owner/id-4/person-dan',
    });
    expect(result).toEqual({
      child: { id: 'child-1', reference: '2041', initials: 'KM' },
      ...{ reviewId: 'id-1', outcome: 'held', decisions: 2, nextDueOn: '2026-12-16', finish: null },
      ...{ told: ['Farah Tariq', 'Dan Okafor'], unsent: null, approval: null },
    });
  });

  test('of what is confidential and a carer’s, nobody is told', () => {
    const hidden: NewDecision = { ...dentist, isConfidential: true, ownerId: null, ownerRole: 'carer' };
    const { changes, result } = records({ decisions: [hidden] });
    expect(toldIn(changes)).toEqual({});
    expect(result).toMatchObject({ decisions: 1, told: [], unsent: null });
  });

  test('where nobody manages the team, its decisions are sent to nobody, and it says so', () => {
    const { farah, ...others } = office;
    const { changes, result } = records({}, dueAgain(), { staff: theOffice({ people: Object.values(others) }) });
    expect(result).toMatchObject({ unsent: 'no manager', told: ['Dan Okafor'] });
    expect(rowsIn(changes).map((change) => 'put' in change && change.put)).not.toContain('record_step');
  });

  test('the date in hand ends as held', () => {
    const booking = aBooking({ on: '2026-06-16' });
    const { changes } = records({ nextOn: null }, dueAgain({ bookings: [booking] }));
    expect(rowsIn(changes)).toContainEqual({
      put: 'booking',
      row: { ...booking, endedOn: '2026-06-16', endedBecause: 'held', endedAs: 'kept' },
    });
  });

  // Corresponding dates (ruling Dates 1): months with no such day end on their last.
  test.each([
    ['on 31 August 2027, by 29 February', ['2027-06-01'], '2027-08-31', '2028-02-29'],
    ['on 30 August 2028, by 28 February', ['2027-06-01', '2027-11-30', '2028-05-30'], '2028-08-30', '2029-02-28'],
    ['on 29 February 2028, by 29 August', ['2027-06-01', '2027-11-30'], '2028-02-29', '2028-08-29'],
  ])('the next is due six months on: %s', (_, before, today, dueOn) => {
    const reviews = reviewsOn('2026-03-30', '2026-06-16', '2026-12-16', ...before);
    const file = dueAgain({ reviews, contacts: [aContact({ on: today })] });
    const answers = happened({ on: today, parts: [{ on: today, who: 'KM' }] });
    const areas = { answers: { ...answers, areas: [] } };
    const { result } = records({ ...areas, decisions: [], nextOn: null }, file, { today });
    expect(result.nextDueOn).toBe(dueOn);
  });

  test('the next may be booked on the last day of its limit, or later with a reason', () => {
    expect(rowsIn(records({ nextOn: '2026-12-16' }).changes).at(-1)).toMatchObject({ row: { on: '2026-12-16' } });
    const lateBecause = 'The child asked.';
    expect(rowsIn(records({ nextOn: '2026-12-17', lateBecause }).changes).at(-1)).toMatchObject({
      row: { lateBecause },
    });
  });

  test('it is in time on its last day', () => {
    const on = '2026-06-30';
    expect(what({ on, parts: [] }, dueAgain(), { today: on }).result.nextDueOn).toBe('2026-12-30');
  });

  test.each([
    ['of a child who turns 4 the day after', 'PN0', '2022-06-17'],
    ['of a child who turns 4 that day', 'PN1', '2022-06-16'],
  ])('how the child took part, %s: %s', (_, code, bornOn) => {
    expect(rowsIn(participation(code, bornOn).changes)[0]).toMatchObject({ row: { participation: code } });
  });
});

describe('A decision of an earlier review', () => {
  const before = aDecision({ reviewId: 'review-2026-03-30', dueOn: '2026-06-12', madeOn: '2026-03-30' });
  const saidDone = [anEvent({ kind: 'done', byId: 'person-dan' })];
  const becomes = (carried: Omit<CarriedAnswer, 'id'>, decisionEvents: CaseFile['decisionEvents'] = []) =>
    rowsIn(
      records(
        { carried: [{ id: 'decision-1', ...carried }], decisions: [], answers: { ...answered(), areas: [] } },
        dueAgain({ decisions: [before], decisionEvents }),
      ).changes,
    ).filter((change) => 'put' in change && change.put.startsWith('decision'));
  const event = (kind: 'carried forward' | 'closed' | 'confirmed', note: string | null) => ({
    put: 'decision_event',
    row: anEvent({ id: 'id-2', kind, byId: 'person-priya', note }),
  });
  const again = { ...before, id: 'id-3', reviewId: 'id-1', timesMade: 2, madeOn: '2026-06-16' };

  test('kept, it is made again with its date and its owner as they stand', () => {
    const extended = anEvent({ kind: 'extended', byId: 'person-priya', newDueOn: '2026-07-07' });
    expect(becomes({ answer: 'keep', words: null }, [extended])).toEqual([
      event('carried forward', null),
      { put: 'decision', row: { ...again, dueOn: '2026-07-07' } },
    ]);
  });

  test('reworded, it goes on in the new words, and the old stays as it was', () => {
    expect(becomes({ answer: 'reword', words: 'Ask the school nurse' })).toEqual([
      event('carried forward', null),
      { put: 'decision', row: { ...again, wording: 'Ask the school nurse' } },
    ]);
  });

  test('to be challenged, it is made again and that is kept, until it is challenged or let be with a reason', () => {
    const words = 'Nobody moves it.';
    const [carried, meant, made] = becomes({ answer: 'challenge later', words });
    expect([carried, made]).toEqual([event('carried forward', words), { put: 'decision', row: again }]);
    expect(meant).toMatchObject({ row: { kind: 'to challenge', note: words, decisionId: again.id } });
  });

  test.each<[string, 'done' | 'close', CaseFile['decisionEvents'], 'confirmed' | 'closed']>([
    ['done, as its owner said, is confirmed', 'done', saidDone, 'confirmed'],
    ['done, though its owner never said so, is closed with the reason', 'done', [], 'closed'],
    ['closed is closed with the reason', 'close', [], 'closed'],
  ])('%s', (_, answer, events, kind) => {
    expect(becomes({ answer, words: 'The letter is on file.' }, events)).toEqual([
      event(kind, 'The letter is on file.'),
    ]);
  });
});

describe('A review that was not completed', () => {
  test('adjourned: nothing is decided, and the limit it had still stands', () => {
    const { changes, result } = what({ outcome: 'adjourned', because: 'No report.' });
    expect(rowsIn(changes)[0]).toMatchObject({
      row: { heldOn: null, adjournedOn: '2026-06-16', completedOn: null, participation: null },
    });
    expect(result).toMatchObject({ decisions: 0, told: [], finish: { by: '2026-06-30', isLate: false } });
  });

  test('held in part: its decisions count, and the review goes on under the same name', () => {
    const [begun] = rowsIn(records({ answers: happened({ outcome: 'part held' }), nextOn: null }).changes);
    expect(begun).toMatchObject({ row: { heldOn: '2026-06-16', completedOn: null, participation: 'PN1' } });
    const part = aReview({ id: 'review-part', heldOn: '2026-06-10', completedOn: null });
    const file = dueAgain({ reviews: [...reviewsOn('2026-03-30'), part] });
    expect(rowsIn(records({}, file).changes)[0]).toMatchObject({
      row: { id: 'review-part', heldOn: '2026-06-10', completedOn: '2026-06-16' },
    });
  });

  test('it did not happen: cancelled, the date in hand ends with the reason, and an IRO manager is asked to approve it', () => {
    const answers = happened({ outcome: 'did not happen', because: 'Flood.' });
    const askOf = 'person-helen';
    const file = dueAgain({ bookings: [aBooking({ on: '2026-06-16' })] });
    const { changes, result } = records({ answers, permanence: null, decisions: [], nextOn: null, askOf }, file);
    expect(rowsIn(changes)).toMatchObject([
      { row: { cancelled: true, heldOn: null, completedOn: null } },
      { put: 'review_record' },
      { put: 'booking', row: { endedOn: '2026-06-16', endedBecause: 'Flood.', endedAs: 'did not happen' } },
      { put: 'approval', row: { about: 'did not happen', because: 'Flood.', ofId: 'person-helen', answer: null } },
    ]);
    expect(result).toMatchObject({ nextDueOn: '2026-06-30', approval: { state: 'waiting', of: 'Helen Whitaker' } });
    expect(Object.keys(toldIn(changes))).toEqual(['approval asked to person-helen']);
  });

  test('what waits to be approved is overtaken, and whoever was asked reads so', () => {
    const booking = aBooking({ on: '2026-06-16', bookedOn: '2026-04-10' });
    const { changes } = records({ nextOn: null }, dueAgain({ bookings: [booking], approvals: [anApproval()] }));
    expect(toldIn(changes)).toMatchObject({ 'approval asked to person-helen': 'approval/approval-1' });
  });

  test('where nobody may be asked it is recorded all the same, and waits for whoever becomes an IRO manager', () => {
    const answers = happened({ outcome: 'did not happen', because: 'Flood.' });
    const { helen: _, ...others } = office;
    const staff = theOffice({ people: Object.values(others) });
    const nothing = { answers, permanence: null, decisions: [], nextOn: null };
    const { changes, result } = records(nothing, dueAgain(), { staff });
    expect(rowsIn(changes).at(-1)).toMatchObject({ put: 'approval', row: { ofId: null, answer: null } });
    expect(result.approval).toMatchObject({ state: 'waiting', of: null });
  });

  test.each([
    ['did not happen', { because: 'Flood.' }],
    ['adjourned', { because: 'No report.' }],
  ] as const)('%s: a plan that was entered before somebody went back is not written', (outcome, said) => {
    const answers = happened({ outcome, ...said });
    const nothing = { decisions: [], nextOn: null, askOf: 'person-helen' };
    const { changes } = records({ answers, permanence: 'adoption', ...nothing });
    expect(rowsIn(changes).filter((change) => 'put' in change && change.put === 'permanence_plan')).toEqual([]);
  });
});

const adjourned = aReview({ id: 'review-begun', heldOn: null, adjournedOn: '2026-06-10', completedOn: null });
const once = aDecision({ reviewId: 'review-2026-03-30', timesMade: 2 });

refuses({
  'a day to come': [() => what({ on: '2026-06-17' }), 'The date must be today or in the past.'],
  'the day of the last review': [
    () => what({ on: '2026-03-30' }),
    'The last review was completed on 30 March 2026. Choose a later date.',
  ],
  'a day before it was adjourned': [
    () => what({ on: '2026-06-09' }, dueAgain({ reviews: [...reviewsOn('2026-03-30'), adjourned] })),
    'This review began on 10 June 2026. Choose that date or a later one.',
  ],
  'the same part twice': [
    () =>
      what(
        { outcome: 'part held' },
        dueAgain({ reviewRecords: [aRecord({ answers: happened({ outcome: 'part held' }) })] }),
      ),
    'It is on record already that a part was held on 16 June 2026.',
  ],
  'a part after the day it was completed': [
    () => what({ on: '2026-06-15' }),
    'A part can’t be later than the day it was completed.',
  ],
  'a part on a day that is none': [
    () => what({ parts: [{ on: '2026-02-29', who: 'KM' }] }),
    'There is no 29/02. Begin the line with the day and the month of that part: 03/06.',
  ],
  'a part before the last review': [
    () => what({ parts: [{ on: '2026-03-29', who: 'KM' }] }),
    'A part on 29 March 2026 would be before the last review ended, on 30 March 2026. Check its day.',
  ],
  'adjourned twice': [
    () =>
      what(
        { outcome: 'adjourned', because: 'No report.' },
        dueAgain({ reviews: [...reviewsOn('2026-03-30'), adjourned] }),
      ),
    'This review was adjourned once already, and can’t be again. Record what happened instead.',
  ],
  'adjourned for no reason': [() => what({ outcome: 'adjourned' }), 'Say what information was not there.'],
  'not held, for no reason': [() => what({ outcome: 'did not happen' }), 'Say why it did not happen.'],
  'not held, and nobody is asked to approve that': [
    () => what({ outcome: 'did not happen', because: 'Flood.' }),
    'Choose the IRO manager who is asked to approve it.',
  ],
  'late by a day, for no reason': [
    () => what({ on: '2026-07-01', parts: [] }, dueAgain(), { today: '2026-07-01' }),
    'It was due by Tuesday 30 June 2026. Say why it was late: it stays in your figures.',
  ],
  'nothing said of how the child took part': [() => participation('', '2014-05-20'), 'Choose how the child took part.'],
  '“under 4” on the fourth birthday': [
    () => participation('PN0', '2022-06-16'),
    'The child turned 4 on 16 June 2026, so “under 4” can’t be right.',
  ],
  'another code the day before the fourth birthday': [
    () => participation('PN1', '2022-06-17'),
    'The child was under 4 until 17 June 2026, so “under 4” is the only answer.',
  ],
  'a child whose views nobody brought, and nothing said of it': [
    () => participation('PN7', '2014-05-20'),
    'Say what was tried, and what you will do to hear the child’s views.',
  ],
  'a child whom the IRO has not seen': [
    () => records({}, dueAgain({ contacts: [] })),
    'No talk with the child is logged since the last review. Say why not.',
  ],
  'no plan at the second review': [
    () => records({ permanence: null }),
    'By the second review there must be a permanence plan. Choose one, decide on one, or say why not.',
  ],
  'action needed, and nothing decided': [
    () => records({ decisions: [] }),
    'Action is needed on health, and nothing is decided. Add a decision, or say why none is needed.',
  ],
  'the same decision a third time': [
    () =>
      records(
        { carried: [{ id: 'decision-1', answer: 'keep', words: null }] },
        dueAgain({ decisions: [once], recordSteps: [] }),
      ),
    'This would be its third review. Reword it, plan a challenge, or close it with a reason.',
  ],
  'a decision closed for no reason': [
    () => records({ carried: [{ id: 'decision-1', answer: 'close', words: null }] }, dueAgain({ decisions: [once] })),
    'Write the new words, or the reason.',
  ],
  'a decision closed by whoever said it was done': [
    () =>
      records(
        { carried: [{ id: 'decision-1', answer: 'done', words: 'Seen.' }] },
        dueAgain({ decisions: [once], decisionEvents: [anEvent({ kind: 'done', byId: 'person-priya' })] }),
      ),
    'This one is yours, so somebody else confirms it. Helen Whitaker can.',
  ],
  'a decision for a day that is past': [
    () => records({ decisions: [{ ...dentist, dueOn: '2026-06-15' }] }),
    '“Book a dental check” was to be done by 15 June 2026, which is past. Go back and choose a day to come.',
  ],
  'a decision for somebody who has left': [
    () => records({ decisions: [{ ...dentist, ownerId: 'person-gone' }] }),
    '“Book a dental check” has no owner yet. They no longer work here. Choose somebody else.',
  ],
  'the next review today': [() => records({ nextOn: '2026-06-16' }), 'Choose a day to come.'],
  'the next review past its limit, for no reason': [
    () => records({ nextOn: '2026-12-17' }),
    'The legal limit is Wednesday 16 December 2026. Choose a day by then, or say why it is later.',
  ],
});

describe('Before it is recorded', () => {
  test('its form previews what follows, and nothing is kept', () => {
    const hidden = { ...dentist, isConfidential: true };
    const outcome = previewReview.decide(dueAgain(), { ...held, decisions: [dentist, hidden] }, aCircumstances());
    expect(outcome).not.toHaveProperty('changes');
    expect(outcome.result).toMatchObject({
      ...{ nextDueOn: '2026-12-16', finish: null, decisions: 2, confidential: 1, told: ['Farah Tariq', 'Dan Okafor'] },
      ...{ recordBy: '2026-07-07', sentBy: '2026-07-14' },
      notice: { on: '2026-06-16', decisions: [{ wording: 'Book a dental check' }] },
      record: { version: 1, recordedBy: 'Priya Nair' },
      letter: { called: 'K.M.', leftOut: 1 },
    });
  });

  test('a date past the limit does not stop the preview, and the rest is refused as it would be', () => {
    expect(previewReview.decide(dueAgain(), { ...held, nextOn: '2027-01-01' }, aCircumstances()).result.decisions).toBe(
      1,
    );
    expect(() => previewReview.decide(dueAgain(), { ...held, decisions: [] }, aCircumstances())).toThrow(
      'Action is needed on health',
    );
  });

  test('a review in parts goes on from what was said at the first', () => {
    const begun = aReview({ id: 'review-begun', heldOn: '2026-06-10', completedOn: null });
    const answers = happened({ outcome: 'part held', on: '2026-06-10' });
    const file = dueAgain({
      reviews: [...reviewsOn('2026-03-30'), begun],
      reviewRecords: [aRecord({ reviewId: 'review-begun', answers })],
    });
    const seenBy = (as: 'priya' | 'joss') =>
      reviewBegun.decide(file, { child, answered: null }, aCircumstances({ as })).result;
    expect(seenBy('priya')).toMatchObject({
      ...{ soFar: answers, unfinished: { id: 'review-begun', on: '2026-06-10', how: 'part held' } },
      onRecord: [{ outcome: 'part held', on: '2026-06-10' }],
    });
    expect(seenBy('joss').soFar).toBeNull();
  });

  test('the limit after it follows what is answered so far', () => {
    const limit = (answered: Met | null) =>
      reviewBegun.decide(dueAgain(), { child, answered }, aCircumstances()).result.limitAfter;
    expect([limit(held.answers), limit(null)]).toEqual(['2026-12-16', null]);
  });
});
