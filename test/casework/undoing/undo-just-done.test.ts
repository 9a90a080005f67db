import { describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/casework/actions.ts';
import { type Circumstances, mayAlter } from '../../../src/casework/perform/action.ts';
import { undoForChild, undoForStaff, undoInRegister } from '../../../src/casework/undoing/undo-just-done.ts';
import type { FoundDone } from '../../../src/domain/records/just-done.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aChild, aCover } from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const asked = { done: 'done-1', child };

const booked = aBooking({ id: 'booking-new', on: '2026-09-10' });
const before = aBooking({ id: 'booking-old', on: '2026-09-03' });
const ended = { ...before, endedOn: '2026-06-16', endedBecause: 'Carer is ill', endedAs: 'moved' } as const;

const aDone = (given: Partial<FoundDone> = {}): FoundDone => ({
  ...{ id: 'done-1', personId: 'person-priya', action: 'book-review', childId: 'child-1' },
  ...{ at: '2026-06-16T08:00:00.000Z', isAsLeft: true, told: [], draftId: 'draft-1' },
  rows: [
    { of: 'booking', id: 'booking-old', before, after: ended },
    { of: 'booking', id: 'booking-new', before: null, after: booked },
  ],
  ...given,
});

const on = (done: FoundDone | null, given: Partial<Circumstances> = {}) => aCircumstances({ done, ...given });

describe('What was just recorded is undone whole', () => {
  test('every row stands as it did, and what was filled in is a draft again', () => {
    const { result, changes } = undoForChild['book-review'].decide(aReviewedChild(), asked, on(aDone()));
    expect(changes).toEqual([
      { put: 'booking', row: before },
      { remove: 'booking', id: 'booking-new' },
      { unspend: { draft: 'draft-1', personId: 'person-priya' } },
    ]);
    expect(result).toEqual({ child: { id: 'child-1', reference: '2041', initials: 'KM' }, draft: 'draft-1' });
  });

  test('whoever was told has their message worded again, and nobody is sent a first one', () => {
    const tell = { key: 'early/1', to: 'person-marcus', childId: 'child-1', subject: 'request-1' } as const;
    const told = [{ ...tell, notice: 'early request for the iro' as const }];
    const answered = aDone({ action: 'answer-early-request', told, rows: [] });
    const { changes } = undoForChild['answer-early-request'].decide(aReviewedChild(), asked, on(answered));
    expect(changes).toContainEqual({ tell: { ...told[0], onlyAgain: true } });
  });

  test('whoever was told of what is there no more is told who took it back', () => {
    const cover = aCover({ id: 'cover-1' });
    const told = [
      { key: 'cover/cover-1', to: 'person-marcus', notice: 'cover' as const, childId: null, subject: 'cover-1' },
    ];
    const done = aDone({
      ...{ action: 'arrange-cover', childId: null, told },
      rows: [{ of: 'cover', id: 'cover-1', before: null, after: cover }],
    });
    const { changes } = undoForStaff['arrange-cover'].decide({ done: 'done-1' }, on(done));
    expect(changes).toEqual([
      { remove: 'cover', id: 'cover-1' },
      { tell: { ...told[0], notice: 'taken back', subject: 'person-priya', onlyAgain: true } },
      { unspend: { draft: 'draft-1', personId: 'person-priya' } },
    ]);
  });

  test('what was done in the register is, of whichever child it was', () => {
    const restricted = aChild({ restricted: true });
    const rows = [{ of: 'child' as const, id: 'child-1', before: aChild(), after: restricted }];
    const done = aDone({ action: 'change-restriction', rows });
    const file = aReviewedChild({ child: restricted });
    const register = { files: new Map([['2041', { file, statements: [] }]]), children: [] } as never;
    const { changes, ...outcome } = undoInRegister['change-restriction'].decide(
      register,
      { done: 'done-1', child: 'child-1' },
      on(done, aCircumstances({ as: 'helen' })),
    );
    expect(changes?.[0]).toEqual({ put: 'child', row: aChild() });
    expect(outcome).toMatchObject({ child: 'child-1', result: { child: { reference: '2041' } } });
  });
});

const gone = 'It can’t be undone any more';
const booking = (done: FoundDone | null, given: Partial<Circumstances> = {}, file = aReviewedChild()) =>
  undoForChild['book-review'].decide(file, asked, on(done, given));
const approval = {
  ...{ id: 'approval-1', childId: 'child-1', about: 'move', rowId: 'booking-new', because: 'x', proposed: null },
  ...{ askedById: 'person-priya', askedFor: [], ofId: 'person-helen', askedOn: '2026-06-16' },
  ...{ askedAt: '2026-06-16T08:01:00.000Z', answer: null, answeredById: null, answeredOn: null },
  ...{ answeredAt: null, note: null, madeId: null },
} as never;
const edit = { id: 'record-2', version: 2 };
const edited = aDone({
  action: 'edit-review',
  rows: [{ of: 'review_record', id: 'record-2', before: null, after: null }],
});
const editedTwice = aReviewedChild();
const [record] = editedTwice.reviewRecords;

refuses({
  'what somebody else did, or is forgotten': [() => booking(null), gone],
  'something of another child': [() => booking(aDone({ childId: 'child-2' })), gone],
  'another thing than the button is about': [() => booking(aDone({ action: 'give-letter' })), gone],
  'more than ten minutes after': [() => booking(aDone(), { now: '2026-06-16T08:10:00.001Z' }), gone],
  'once something came of it': [() => booking(aDone({ isAsLeft: false })), 'Something has come of it since'],
  'a date whose change waits to be approved': [
    () => booking(aDone(), {}, aReviewedChild({ approvals: [approval] })),
    'A change of this date waits to be approved. Take that back first.',
  ],
  'an edit that was edited again': [
    () =>
      undoForChild['edit-review'].decide(
        {
          ...editedTwice,
          reviewRecords: [2, 3].map((version) => ({ ...record, ...edit, id: `record-${version}`, version }) as never),
        },
        asked,
        on(edited),
      ),
    'It has been edited again since',
  ],
  'of a child they may not see': [
    () =>
      undoInRegister['change-restriction'].decide(
        { files: new Map(), children: [] } as never,
        { done: 'done-1', child: 'child-2' },
        on(aDone({ action: 'change-restriction' }), aCircumstances({ as: 'helen' })),
      ),
    'I can’t find',
  ],
});

test('at ten minutes to the moment it still can be', () => {
  expect(booking(aDone(), { now: '2026-06-16T08:10:00.000Z' }).changes).toHaveLength(3);
});

/** What takes each back, where it is not taken back whole in the one way. */
const undoneBy: Readonly<Record<string, string>> = {
  allocate: 'undo-allocation',
  'introduce-next': 'undo-introduce-next',
  'cancel-booking': 'take-back-approval',
  'answer-approval': 'undo-approval',
  'accept-change': 'undo-settlement',
  'settle-decision': 'undo-settlement',
  'answer-as-manager': 'undo-answer',
  'ask-as-manager': 'undo-answer',
  'ask-as-owner': 'undo-report',
  'report-on-decision': 'undo-report',
  'log-contact': 'undo-contact',
  'check-midway': 'undo-midway',
  'record-review': 'undo-review',
  'raise-challenge': 'undo-challenge',
  'weigh-challenge': 'undo-challenge',
  'answer-challenge': 'undo-challenge-answer',
  'turn-to-advice': 'undo-advice',
  'write-note': 'undo-note',
  'raise-concern': 'undo-concern',
  'answer-concern': 'undo-concern',
  'pass-concern': 'undo-concern',
  'close-concern': 'undo-concern',
};

const marked = 'the readiness board has Undo beside it, and keeps both, on whatever day it is pressed';

/** Why the others are not taken back. */
const why: Readonly<Record<string, string>> = {
  'prepare-review': marked,
  'note-participation': marked,
  'log-planning-talk': marked,
  'act-for-iro': 'it ends by itself that day, the IRO has been told, and what was done under it leans on it',
  'send-decisions': 'the manager has been asked, and the five days run: what was sent is not unsent',
  'mark-note-seen': 'it was seen, and whoever wrote it knows',
  'see-challenge': 'it was opened, and that was seen',
  'challenge-to-answer': 'it was opened, and that was seen',
  'take-back-approval': 'it takes something back itself, and the form is a draft again',
};
const takesBack = 'it takes something back itself, and the form is a draft again';

describe('Everything that records offers Undo, or says why it can’t', () => {
  const names = new Set<string>(actions.map(({ name }) => name));
  const altering = [...new Set<string>(actions.filter(mayAlter).map(({ name }) => name))];

  test.each(altering)('%s', (name) => {
    const way = undoneBy[name] ?? (names.has(`undo-${name}`) ? `undo-${name}` : null);
    const reason = why[name] ?? (name.startsWith('undo-') ? takesBack : null);
    expect([way, reason].filter((one) => one !== null)).toHaveLength(1);
    if (way !== null) expect(names).toContain(way);
  });

  test('and no row is of an action that has gone', () => {
    expect(Object.keys({ ...undoneBy, ...why }).filter((name) => !altering.includes(name))).toEqual([]);
  });
});
