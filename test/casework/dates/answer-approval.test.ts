import { describe, expect, test } from '@jest/globals';
import {
  answerApproval,
  approvalAnswered,
  approvalAsked,
  approvalsToAnswer,
  approvalToRefuse,
  takeBackApproval,
  undoApproval,
} from '../../../src/casework/dates/answer-approval.ts';
import { askAnew } from '../../../src/casework/dates/ask-anew.ts';
import { asActing } from '../../../src/domain/people/acting.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aCover, anApproval, aPerson, aReview, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

type Given = Parameters<typeof aCircumstances>[0];
const child = { id: 'child-1' };
const about = { child, approval: 'approval-1' };
const inHand = aBooking({ on: '2026-06-25', bookedOn: '2026-04-10' });
const unsaid = { reviewRecords: [], decisions: [], recordSteps: [] };
/** The second review is due by 30 June; to move its date past that is asked of Helen. */
const asked = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    ...{ ...unsaid, reviews: reviewsOn('2026-03-30'), bookings: [inHand], approvals: [anApproval()] },
    ...given,
  });
/** Nora manages IROs too. */
const nora = aPerson({ id: 'person-nora', name: 'Nora Quinn', role: 'iro manager', slackUserId: 'U0NORA' });
const two = theOffice({ people: [...Object.values(office), nora] });
const answers = (
  answer: 'approved' | 'not approved' = 'approved',
  file = asked(),
  { note = null, ...given }: Given & { note?: string | null } = {},
) => answerApproval.decide(file, { ...about, answer, note }, aCircumstances({ as: 'helen', ...given }));
const answered = { answeredById: 'person-helen', answeredOn: '2026-06-16', answeredAt: '2026-06-16T08:00:00.000Z' };
const cancelling = { about: 'cancel', proposed: null } as const;
const absence = aReview({ id: 'review-off', cancelled: true, heldOn: null, completedOn: null });
const didNotHappen = anApproval({ about: 'did not happen', rowId: 'review-off', proposed: null });

describe('What an IRO manager is asked to approve', () => {
  test('approved, the date is moved as it was asked, by whoever asked, who is told', () => {
    const { changes, result } = answers();
    expect(rowsIn(changes)).toEqual([
      { put: 'approval', row: anApproval({ ...answered, answer: 'approved', madeId: 'id-1' }) },
      {
        put: 'booking',
        row: { ...inHand, endedOn: '2026-06-16', endedBecause: 'The carer is unwell.', endedAs: 'moved' },
      },
      {
        put: 'booking',
        row: {
          ...inHand,
          ...{ id: 'id-1', on: '2026-07-03', at: '10:00', lateBecause: 'Nobody can come before.' },
          ...{ bookedById: 'person-joss', bookedOn: '2026-06-16' },
        },
      },
    ]);
    expect(toldIn(changes)).toEqual({
      'approval answered to person-joss': 'answered/approval-1',
      'approval asked to person-helen': 'approval/approval-1',
    });
    expect(result).toMatchObject({ state: 'approved', answeredBy: 'Helen Whitaker', undoableUntil: '09:10' });
  });

  test('approved, a date is cancelled, and the review is still due', () => {
    const { changes } = answers('approved', asked({ approvals: [anApproval(cancelling)] }));
    expect(rowsIn(changes)).toMatchObject([
      { put: 'approval', row: { answer: 'approved', madeId: null } },
      { put: 'booking', row: { id: inHand.id, endedAs: 'cancelled' } },
    ]);
    expect(rowsIn(changes)).toHaveLength(2);
  });

  test('not approved, the date stands, and whoever asked is told why', () => {
    const { changes } = answers('not approved', asked(), { note: 'Ask the deputy to come.' });
    expect(rowsIn(changes)).toEqual([
      { put: 'approval', row: anApproval({ ...answered, answer: 'not approved', note: 'Ask the deputy to come.' }) },
    ]);
  });

  test('that a review did not happen is answered, and nothing else changes', () => {
    const file = asked({ reviews: [...asked().reviews, absence], approvals: [didNotHappen] });
    expect(rowsIn(answers('approved', file).changes)).toEqual([
      { put: 'approval', row: { ...didNotHappen, ...answered, answer: 'approved' } },
    ]);
  });

  test('another IRO manager may answer, and the one who was asked reads that they did', () => {
    const { changes } = answers('approved', asked({ approvals: [anApproval({ ofId: 'person-nora' })] }), {
      staff: two,
    });
    expect(toldIn(changes)).toMatchObject({ 'approval asked to person-nora': 'approval/approval-1' });
  });

  test('in the list of whoever is asked, whoever covers for them, and everybody’s where they have left', () => {
    const lists = (staff = two, ofId = 'person-nora') =>
      approvalsToAnswer
        .decide([asked({ approvals: [anApproval({ ofId })] })], {}, aCircumstances({ as: 'helen', staff }))
        .result.map(({ id }) => id);
    expect(lists()).toEqual([]);
    const cover = aCover({ forPersonId: 'person-nora', byPersonId: 'person-helen', role: 'iro manager' });
    expect(lists({ ...two, covers: [cover] })).toEqual(['approval-1']);
    expect(lists(theOffice())).toEqual(['approval-1']);
    expect(lists(two, 'person-helen')).toEqual(['approval-1']);
  });

  test('whoever is asked, and whoever asked, reads how it stands and what they may do', () => {
    expect(approvalAsked.decide(asked(), about, aCircumstances({ as: 'helen' })).result).toMatchObject({
      ...{ state: 'waiting', of: 'Helen Whitaker', askedBy: 'Joss Bell', on: inHand },
      ...{ mayAnswer: true, mayTakeBack: false },
    });
    expect(approvalAnswered.decide(asked(), about, aCircumstances({ as: 'joss' })).result).toMatchObject({
      ...{ mayAnswer: false, mayTakeBack: true },
    });
    expect(approvalToRefuse.decide(asked(), about, aCircumstances({ as: 'helen' })).result.because).toBe(
      'The carer is unwell.',
    );
  });

  test('whoever covers for the one who is asked has the message too', () => {
    const cover = aCover({ forPersonId: 'person-helen', byPersonId: 'person-nora', role: 'iro manager' });
    const { changes } = answers('not approved', asked(), { note: 'No.', staff: { ...two, covers: [cover] } });
    expect(Object.keys(toldIn(changes))).toContain('approval asked to person-nora');
  });

  test('is asked anew of every IRO manager who may, once whoever was asked has left', () => {
    const anew = (ofId: string | null, askedById = 'person-joss') => {
      const sweeping = askAnew.begin({}, aCircumstances({ as: 'helen', staff: two }));
      sweeping.add(asked({ approvals: [anApproval({ ofId, askedById })] }));
      return Object.keys(toldIn(sweeping.end().changes));
    };
    const everybody = ['approval asked to person-helen', 'approval asked to person-nora'];
    expect([anew('person-left'), anew(null), anew('person-helen')]).toEqual([everybody, everybody, []]);
    expect(anew(null, 'person-helen')).toEqual(['approval asked to person-nora']);
  });

  test('is taken back by whoever asked or the child’s IRO, and the date stands', () => {
    const taken = (as: 'joss' | 'priya') => takeBackApproval.decide(asked(), about, aCircumstances({ as }));
    expect(rowsIn(taken('joss').changes)).toMatchObject([{ put: 'approval', row: { answer: 'taken back' } }]);
    expect(Object.keys(toldIn(taken('joss').changes))).toEqual(['approval asked to person-helen']);
    expect(Object.keys(toldIn(taken('priya').changes))).toContain('approval answered to person-joss');
  });

  test('an answer is undone for ten minutes, and the date is as it was', () => {
    const moved = { ...inHand, endedOn: '2026-06-16', endedBecause: 'x', endedAs: 'moved' } as const;
    const file = asked({
      bookings: [moved, { ...inHand, id: 'booking-2', on: '2026-07-03', bookedOn: '2026-06-16' }],
      approvals: [anApproval({ ...answered, answer: 'approved', madeId: 'booking-2' })],
    });
    const { changes, result } = undoApproval.decide(file, about, aCircumstances({ as: 'helen' }));
    expect(rowsIn(changes)).toEqual([
      { put: 'approval', row: anApproval() },
      { remove: 'booking', id: 'booking-2' },
      { put: 'booking', row: inHand },
    ]);
    expect(result.state).toBe('waiting');
  });
});

const settled = (given: Parameters<typeof anApproval>[0]) =>
  asked({ approvals: [anApproval({ ...answered, ...given })] });
const undoes = (file: CaseFile, given: Given = {}) =>
  undoApproval.decide(file, about, aCircumstances({ as: 'helen', ...given }));
const byHelen = asked({ approvals: [anApproval({ askedById: 'person-helen', ofId: 'person-nora' })] });

refuses({
  'an answer to what was answered': [
    () => answers('approved', settled({ answer: 'approved' })),
    'This was approved by Helen Whitaker on 16 June 2026. Nothing was changed.',
  ],
  'an answer to what was taken back': [
    () => answers('approved', settled({ answer: 'taken back', answeredById: 'person-joss' })),
    'This was taken back by Joss Bell on 16 June 2026. Nothing was changed.',
  ],
  'an answer after the review was held': [
    () => answers('approved', asked({ reviews: reviewsOn('2026-03-30', '2026-06-25') })),
    'The review has been recorded since, so there is nothing to approve. Nothing was changed.',
  ],
  'an answer after the date changed': [
    () => answers('approved', asked({ bookings: [{ ...inHand, endedOn: '2026-06-15', endedAs: 'moved' }] })),
    'The date or the review has changed since, so there is nothing to approve. Nothing was changed.',
  ],
  'an answer to what is not there any more': [
    () => answers('approved', asked({ approvals: [] })),
    'Nobody asks for this any more: what it was about was taken back. Nothing was changed.',
  ],
  'an answer by whoever asked': [
    () => answers('approved', byHelen, { staff: two }),
    'You asked for this, or act for or cover whoever did, so somebody else answers it. Nora Quinn can.',
  ],
  'an answer by whoever asked, who is the only IRO manager': [
    () => answers('approved', byHelen),
    'You asked for this, or act for or cover whoever did, so somebody else answers it. Ask for another IRO manager to be added to the staff file.',
  ],
  'an answer by whom the one who asked covered': [
    () => answers('approved', asked({ approvals: [anApproval({ askedFor: ['person-helen'] })] })),
    'You asked for this, or act for or cover whoever did, so somebody else answers it. Ask for another IRO manager to be added to the staff file.',
  ],
  'an answer by whoever acts today for the IRO who asked': [
    () => {
      const acting = {
        ...{ id: 'acting-1', childId: 'child-1', personId: 'person-helen', forPersonId: 'person-priya' },
        ...{ because: 'In court.', on: '2026-06-16', at: '2026-06-16T07:00:00.000Z' },
      };
      const file = asked({ actings: [acting], approvals: [anApproval({ askedById: 'person-priya' })] });
      const { actor } = aCircumstances({ as: 'helen' });
      return answerApproval.decide(
        file,
        { ...about, answer: 'approved', note: null },
        {
          ...aCircumstances({ as: 'helen' }),
          actor: asActing(actor, file, '2026-06-16'),
        },
      );
    },
    'You act for Priya Nair, who asked for this, until the end of today: tomorrow you can answer.',
  ],
  'not approved, for no reason': [() => answers('not approved'), 'Say why not. Whoever asked is told.'],
  'a move to a day that has gone': [
    () => answers('approved', asked(), { today: '2026-07-06' }),
    'Friday 3 July 2026 has gone, so the date can’t be moved to it. Answer “Not approved”, and ask for another day.',
  ],
  'the form, for what was answered': [
    () => approvalToRefuse.decide(settled({ answer: 'approved' }), about, aCircumstances({ as: 'helen' })),
    'This was approved by Helen Whitaker on 16 June 2026. Nothing was changed.',
  ],
  'taken back by somebody else': [
    () => takeBackApproval.decide(asked(), about, aCircumstances({ as: 'dan' })),
    'Only whoever asked for it, or the child’s IRO, can take it back.',
  ],
  'taken back once it is answered': [
    () => takeBackApproval.decide(settled({ answer: 'approved' }), about, aCircumstances({ as: 'joss' })),
    'This was approved by Helen Whitaker on 16 June 2026. Nothing was changed.',
  ],
  'that a review did not happen, taken back': [
    () => takeBackApproval.decide(asked({ approvals: [didNotHappen] }), about, aCircumstances()),
    'That it did not happen is on record. Undo the record, or edit it with a reason, instead.',
  ],
  'an answer undone by somebody else': [
    () => undoes(settled({ answer: 'approved' }), { as: 'priya' }),
    'Only the person who answered can undo it.',
  ],
  'no answer undone': [() => undoes(asked()), 'This has no answer, so there is nothing to undo.'],
  'an answer undone after ten minutes': [
    () => undoes(settled({ answer: 'not approved' }), { now: '2026-06-16T08:11:00.000Z' }),
    'More than 10 minutes have passed, so it can’t be undone. Ask for the date to be changed again.',
  ],
  'an answer undone once the date has changed again': [
    () => undoes(settled({ answer: 'approved', madeId: 'booking-2' })),
    'The date has been changed again since, so this can’t be undone. Change the date instead.',
  ],
});
