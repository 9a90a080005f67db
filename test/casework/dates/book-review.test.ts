import { describe, expect, test } from '@jest/globals';
import { bookReview, cancelBooking, reviewToBook } from '../../../src/casework/dates/book-review.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aChild, anApproval, aPeriod, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, office, rowsIn, theOffice, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const child = { id: 'child-1' };
const unsaid = { reviewRecords: [], decisions: [], recordSteps: [] };
/** The second review is due by 30 June. */
const due = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({ ...unsaid, reviews: reviewsOn('2026-03-30'), ...given });
const inHand = aBooking({ on: '2026-06-25', bookedOn: '2026-04-10' });
const booked = due({ bookings: [inHand] });
const ended = due({ periods: [aPeriod({ ceasedOn: '2026-06-01' })] });
const { helen, ...others } = office;
const withoutHelen = { staff: theOffice({ people: Object.values(others) }) };

interface Asked {
  on?: string;
  lateBecause?: string | null;
  because?: string | null;
  askOf?: string | null;
}
type Given = Parameters<typeof aCircumstances>[0];
const books = (asked: Asked = {}, file = due(), given: Given = {}) =>
  bookReview.decide(
    file,
    {
      ...{ child, on: '2026-06-30', at: '14:00', venue: 'school', lateBecause: null, because: null, askOf: null },
      ...asked,
    },
    aCircumstances({ as: 'joss', ...given }),
  );
const cancels = (asked: Asked = {}, file = booked, given: Given = {}) =>
  cancelBooking.decide(
    file,
    { child, because: 'The carer is unwell.', askOf: 'person-helen', ...asked },
    aCircumstances({ as: 'joss', ...given }),
  );
const because = 'The carer is unwell.';
/** Later than the date in hand, and past the limit. */
const late = { on: '2026-07-03', lateBecause: 'Nobody can come before.', because };
const row = aBooking({ id: 'id-1', on: '2026-06-30', bookedById: 'person-joss', bookedOn: '2026-06-16' });

describe('A date for the review', () => {
  test('is booked, up to the last day of the legal limit', () => {
    const { changes, result } = books();
    expect(changes).toEqual([{ put: 'booking', row }]);
    expect(result).toMatchObject({ booking: row, line: { dueOn: '2026-06-30', booked: { on: '2026-06-30' } } });
  });

  test('may be today', () => {
    expect(books({ on: '2026-06-16' }).changes).toHaveLength(1);
  });

  test('past the limit it is booked with the reason, which is kept', () => {
    expect(books({ on: '2026-07-01', lateBecause: 'The child asked.' }).changes).toEqual([
      { put: 'booking', row: { ...row, on: '2026-07-01', lateBecause: 'The child asked.' } },
    ]);
  });

  test('in time, a reason for being late is not kept', () => {
    expect(books({ lateBecause: 'The child asked.' }).changes).toEqual([{ put: 'booking', row }]);
  });

  test('is moved within its limit with a reason and nothing else; the one before keeps its place', () => {
    expect(books({ because }, booked).changes).toEqual([
      { put: 'booking', row: { ...inHand, endedOn: '2026-06-16', endedBecause: because, endedAs: 'moved' } },
      { put: 'booking', row },
    ]);
  });

  test('past its limit it stands until an IRO manager, who has a message, approves the move', () => {
    const { changes, result } = books({ ...late, askOf: 'person-helen' }, booked);
    const asked = anApproval({
      ...{ id: 'id-1', askedAt: '2026-06-16T08:00:00.000Z' },
      proposed: { on: late.on, at: '14:00', venue: 'school', lateBecause: late.lateBecause },
    });
    expect(rowsIn(changes)).toEqual([{ put: 'approval', row: asked }]);
    expect(toldIn(changes)).toEqual({ 'approval asked to person-helen': 'approval/id-1' });
    expect(result).toMatchObject({ booking: inHand, asked: { state: 'waiting', of: 'Helen Whitaker' } });
  });

  test('one that is late already comes nearer to its limit with a reason alone', () => {
    const lateAlready = due({ bookings: [{ ...inHand, on: '2026-07-10' }] });
    expect(rowsIn(books(late, lateAlready).changes)).toMatchObject([{ put: 'booking' }, { put: 'booking' }]);
  });

  test('one left over from a review held since ends as held, and needs nobody’s approval', () => {
    const left = aBooking({ on: '2026-03-30', bookedOn: '2026-03-05' });
    expect(books({}, due({ bookings: [left] })).changes?.[0]).toEqual({
      put: 'booking',
      row: { ...left, endedOn: '2026-06-16', endedBecause: 'held', endedAs: 'kept' },
    });
  });

  test('is cancelled once an IRO manager approves it; until then it stands', () => {
    const { changes, result } = cancels();
    expect(rowsIn(changes)).toMatchObject([
      { put: 'approval', row: { about: 'cancel', because, ofId: 'person-helen' } },
    ]);
    expect(result).toMatchObject({ booking: inHand, asked: { about: 'cancel', state: 'waiting' } });
  });

  test('its form is told the limit, the date in hand, and who may be asked', () => {
    const { result } = reviewToBook.decide(booked, { child }, aCircumstances({ as: 'joss' }));
    expect(result).toMatchObject({
      ...{ today: '2026-06-16', booking: inHand, line: { dueOn: '2026-06-30' }, givenUp: [] },
      approvers: [{ id: 'person-helen', name: 'Helen Whitaker' }],
    });
  });

  test('its form says which dates were given up, and that a name was once picked and never asked', () => {
    const gone = { ...inHand, id: 'b0', endedOn: '2026-05-01', endedAs: 'moved', endedBecause: 'Ill.' } as const;
    const named = anApproval({ rowId: 'b0', askedById: null, answer: 'named' });
    const file = due({ bookings: [gone, inHand], approvals: [named] });
    const givenUpFor = (as: 'dan' | 'joss') =>
      reviewToBook.decide(file, { child }, aCircumstances({ as })).result.givenUp;
    expect(givenUpFor('joss')[0]?.endedBecause).toBeNull();
    expect(givenUpFor('dan')).toMatchObject([
      {
        on: '2026-06-25',
        endedAs: 'moved',
        endedBecause: 'Ill.',
        approval: { state: 'never asked', of: 'Helen Whitaker' },
      },
    ]);
  });
});

const nobodyApproves =
  'An IRO manager has to approve this who is not you, and for whom you do not act or cover, nor they for you. There is nobody. ' +
  'Ask for another to be added to the staff file, or for the cover to end. The date stands until then.';
const choose = 'Choose the IRO manager who is asked to approve it.';
const waiting = due({ bookings: [inHand], approvals: [anApproval()] });
const stillWaiting =
  'Waiting for Helen Whitaker to approve moving it to Friday 3 July 2026 at 10:00. Take that back first, to ask for something else.';

refuses({
  'a day that has gone': [() => books({ on: '2026-06-15' }), 'That day has gone. Choose today or a day to come.'],
  'a day past the limit, for no reason': [
    () => books({ on: '2026-07-01' }),
    'This is past the legal limit. Choose an earlier day, or say why it has to be late.',
  ],
  'moved for no reason': [() => books({}, booked), 'Say why the date is moved or cancelled.'],
  'moved past the limit, and nobody is asked': [() => books(late, booked), choose],
  'moved past the limit, and somebody is asked who is no IRO manager': [
    () => books({ ...late, askOf: 'person-priya' }, booked),
    choose,
  ],
  'moved past the limit by the only IRO manager': [
    () => books({ ...late, askOf: 'person-helen' }, booked, { as: 'helen' }),
    nobodyApproves,
  ],
  'moved past the limit, while there is no IRO manager': [() => books(late, booked, withoutHelen), nobodyApproves],
  'moved again, while a move waits': [() => books({ because }, waiting), stillWaiting],
  'cancelled, while a move waits': [() => cancels({}, waiting), stillWaiting],
  'a child who has left care': [
    () => books({}, ended),
    'There is no review to book: no review is due, because this child is not being looked after.',
  ],
  'a child who is 18': [
    () => books({}, due({ child: aChild({ bornOn: '2008-06-16' }) })),
    'There is no review to book: no review is due after the 18th birthday.',
  ],
  'the form, for a child who has left care': [
    () => reviewToBook.decide(ended, { child }, aCircumstances()),
    'There is no review to book: no review is due, because this child is not being looked after.',
  ],
  'cancelled, where nothing is booked': [() => cancels({}, due()), 'No date is booked for this child’s next review.'],
  'cancelled for no reason': [() => cancels({ because: null }), 'Say why the date is moved or cancelled.'],
  'cancelled, and nobody is asked': [() => cancels({ askOf: null }), choose],
  'cancelled, while there is no IRO manager': [() => cancels({}, booked, withoutHelen), nobodyApproves],
});
