import { describe, expect, test } from '@jest/globals';
import { bookReview, cancelBooking, reviewToBook } from '../../../src/casework/dates/book-review.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aChild, aPeriod, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, office, theOffice } from '../../support/circumstances.ts';
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
  approvedById?: string | null;
}
type Given = Parameters<typeof aCircumstances>[0];
const books = (asked: Asked = {}, file = due(), given: Given = {}) =>
  bookReview.decide(
    file,
    {
      ...{
        child,
        on: '2026-06-30',
        at: '14:00',
        venue: 'school',
        lateBecause: null,
        because: null,
        approvedById: null,
      },
      ...asked,
    },
    aCircumstances({ as: 'joss', ...given }),
  );
const cancels = (asked: Asked = {}, file = booked, given: Given = {}) =>
  cancelBooking.decide(
    file,
    { child, because: 'The carer is unwell.', approvedById: 'person-helen', ...asked },
    aCircumstances({ as: 'joss', ...given }),
  );
const moved = { because: 'The carer is unwell.', approvedById: 'person-helen' };
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

  test('is moved with a reason and whoever approved it; the one before keeps its place', () => {
    expect(books(moved, booked).changes).toEqual([
      {
        put: 'booking',
        row: { ...inHand, endedOn: '2026-06-16', endedBecause: moved.because, approvedById: 'person-helen' },
      },
      { put: 'booking', row },
    ]);
  });

  test('one left over from a review held since ends as held, and needs nobody’s approval', () => {
    const left = aBooking({ on: '2026-03-30', bookedOn: '2026-03-05' });
    expect(books({}, due({ bookings: [left] })).changes?.[0]).toEqual({
      put: 'booking',
      row: { ...left, endedOn: '2026-06-16', endedBecause: 'held' },
    });
  });

  test('is cancelled, and the review is still due', () => {
    const { changes, result } = cancels();
    expect(changes).toEqual([
      {
        put: 'booking',
        row: { ...inHand, endedOn: '2026-06-16', endedBecause: moved.because, approvedById: 'person-helen' },
      },
    ]);
    expect(result).toMatchObject({ booking: null, line: { dueOn: '2026-06-30', booked: null } });
  });

  test('its form is told the limit, the date in hand, and who may approve a change', () => {
    const { result } = reviewToBook.decide(booked, { child }, aCircumstances({ as: 'joss' }));
    expect(result).toMatchObject({
      ...{ today: '2026-06-16', booking: inHand, line: { dueOn: '2026-06-30' } },
      approvers: [{ id: 'person-helen', name: 'Helen Whitaker' }],
    });
  });
});

const nobodyApproves =
  'Nobody is recorded as IRO manager, who has to approve a change of date. Ask for one to be added.';

refuses({
  'a day that has gone': [() => books({ on: '2026-06-15' }), 'That day has gone. Choose today or a day to come.'],
  'a day past the limit, for no reason': [
    () => books({ on: '2026-07-01' }),
    'This is past the legal limit. Choose an earlier day, or say why it has to be late.',
  ],
  'moved for no reason': [
    () => books({ approvedById: 'person-helen' }, booked),
    'Say why the date is moved or cancelled.',
  ],
  'moved, approved by nobody': [
    () => books({ because: moved.because }, booked),
    'An IRO manager has to approve a change of date. Choose who did.',
  ],
  'moved, approved by somebody who is no IRO manager': [
    () => books({ ...moved, approvedById: 'person-priya' }, booked),
    'An IRO manager has to approve a change of date. Choose who did.',
  ],
  'moved, while there is no IRO manager': [() => books(moved, booked, withoutHelen), nobodyApproves],
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
  'cancelled, approved by nobody': [
    () => cancels({ approvedById: null }),
    'An IRO manager has to approve a change of date. Choose who did.',
  ],
  'cancelled, while there is no IRO manager': [() => cancels({}, booked, withoutHelen), nobodyApproves],
});
