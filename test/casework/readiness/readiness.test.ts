import { describe, expect, test } from '@jest/globals';
import { readinessBoard } from '../../../src/casework/readiness/readiness.ts';
import { readinessList } from '../../../src/casework/readiness/readiness-list.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aReviewedChild } from '../../support/a-reviewed-child.ts';
import {
  aBooking,
  aCaseFile,
  aChild,
  aContact,
  anEarlyRequest,
  aPeriod,
  aPreparation,
  reviewsOn,
} from '../../support/builders.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const due = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
    ...given,
  });
type As = NonNullable<NonNullable<Parameters<typeof aCircumstances>[0]>['as']>;
const board = (file = due(), as: As = 'priya', today = '2026-06-16') =>
  readinessBoard.decide(file, { child: { id: 'child-1' } }, aCircumstances({ as, today })).result;
const row = (name: string, ...asked: Parameters<typeof board>) =>
  board(...asked).rows.find(({ item }) => item.name === name);

describe('The board of one child', () => {
  test('each item by its day, counted back from the day the review is due', () => {
    expect(board().rows.map(({ item, by }) => [item.name, by])).toEqual([
      ['social worker talked with the child', '2026-06-02'],
      ['choices', '2026-06-02'],
      ['planning talk', '2026-06-09'],
      ['venue and invitations', '2026-06-16'],
      ['consultation out', '2026-06-16'],
      ['advocate or interpreter', '2026-06-16'],
      ['consultation back', '2026-06-25'],
      ['report received', '2026-06-25'],
      ['care plan updated', '2026-06-25'],
      ['plan shared', '2026-06-25'],
      ['disagreements noted', '2026-06-25'],
      ['IRO talked with the child alone', '2026-06-30'],
    ]);
  });

  test('or from the day that is booked', () => {
    const bookings = [aBooking({ on: '2026-06-25', bookedOn: '2026-04-10' })];
    expect(row('venue and invitations', due({ bookings }))).toMatchObject({
      by: '2026-06-11',
      late: { workingDays: 3, days: 5 },
    });
  });

  test('on its last day an item is not late, and the day after it is', () => {
    const late = (today: string) => row('venue and invitations', due(), 'priya', today)?.late;
    expect([late('2026-06-16'), late('2026-06-17')]).toEqual([null, { workingDays: 1, days: 1 }]);
  });

  test.each<[string, As, string, string | null]>([
    ['the IRO logs the talk they had', 'priya', 'IRO talked with the child alone', 'log the talk with the child'],
    ['the social worker logs theirs', 'dan', 'social worker talked with the child', 'log the talk with the child'],
    ['nobody logs the IRO’s for them', 'joss', 'IRO talked with the child alone', null],
    ['business support marks what is sent', 'joss', 'venue and invitations', 'mark an item'],
    ['a participation worker fills in what the child chose', 'ama', 'choices', 'fill in an item'],
    ['and no paper', 'ama', 'report received', null],
    ['the manager marks for the team', 'farah', 'care plan updated', 'mark an item'],
  ])('what is there to press: %s', (_, as, name, step) => {
    expect(row(name, due(), as)?.next?.step ?? null).toBe(step);
  });

  test('what is done can be undone, and what was filled in changed', () => {
    const done = (item: 'care plan updated' | 'report received') =>
      due({ preparations: [aPreparation({ item, doneOn: '2026-06-12', recordedOn: '2026-06-12' })] });
    expect(row('care plan updated', done('care plan updated'))).toMatchObject({
      metOn: '2026-06-12',
      next: { step: 'undo an item' },
    });
    expect(row('report received', done('report received'))).toMatchObject({
      next: { step: 'change an item' },
      late: null,
    });
  });

  test('a talk that the social worker logged is a fact, and not for undoing', () => {
    const contacts = [aContact({ personId: 'person-dan', on: '2026-06-10', alone: false })];
    expect(row('social worker talked with the child', due({ contacts }), 'joss')).toMatchObject({
      ...{ metOn: '2026-06-10', next: null },
    });
  });

  test('a talk that was not alone is shown, and does not do', () => {
    const contacts = [aContact({ on: '2026-06-10', alone: false })];
    expect(row('IRO talked with the child alone', due({ contacts }))).toMatchObject({
      ...{ metOn: null, contact: { on: '2026-06-10' } },
    });
  });

  test('what was written is for those who read decisions; the venue for those who book', () => {
    const file = due({
      bookings: [aBooking({ on: '2026-06-25', bookedOn: '2026-04-10' })],
      preparations: [aPreparation({ recordedOn: '2026-06-12', note: 'Uncle disagrees.' })],
    });
    const seen = (as: As) => [
      row('report received', file, as)?.note,
      board(file, as).venue,
      board(file, as).someHidden,
    ];
    expect(seen('priya')).toEqual(['Uncle disagrees.', 'school', false]);
    expect(seen('joss')).toEqual([null, 'school', true]);
    expect(seen('farah')).toEqual(['Uncle disagrees.', null, false]);
  });

  test('what the child chose is for participation too', () => {
    const answers = { place: 'home' };
    const file = due({ preparations: [aPreparation({ item: 'choices', recordedOn: '2026-06-12', answers })] });
    expect(row('choices', file, 'ama')?.answers).toEqual(answers);
    expect(row('choices', file, 'joss')?.answers).toEqual({});
  });

  test('a request for an earlier review stays until it is answered, or a review has been held', () => {
    const asked = (given: object) =>
      board(due({ earlyRequests: [anEarlyRequest({ askedOn: '2026-06-10', ...given })] })).asked;
    expect(asked({})).toHaveLength(1);
    expect(asked({ answer: 'meet first' })).toHaveLength(1);
    expect(asked({ answer: 'no' })).toEqual([]);
    expect(asked({ askedOn: '2026-03-30' })).toEqual([]);
  });

  refuses({
    'a child who has left care': [
      () => board(due({ periods: [aPeriod({ ceasedOn: '2026-06-01' })] })),
      'There is nothing to get ready: no review is due, because this child is not being looked after.',
    ],
  });
});

describe('The list of what is to be got ready', () => {
  const inDays = (id: string, dueOn: '2026-07-14' | '2026-07-15') =>
    aCaseFile({
      child: aChild({ id }),
      periods: [aPeriod({ becameLookedAfterOn: dueOn === '2026-07-14' ? '2026-06-16' : '2026-06-17' })],
    });
  const list = (files: readonly CaseFile[], as: As = 'priya') =>
    readinessList.decide(files, { page: 1 }, aCircumstances({ as }));

  test('four weeks ahead, to the day; what is late first', () => {
    const { result, shows } = list([inDays('child-2', '2026-07-14'), inDays('child-3', '2026-07-15'), aCaseFile()]);
    expect(shows).toEqual(['child-1', 'child-2']);
    expect(result).toMatchObject({ total: 2, page: 1, pages: 1, ready: 0, isWide: false });
  });

  test('a review that is booked sooner is in it', () => {
    const booked = {
      ...inDays('child-3', '2026-07-15'),
      bookings: [aBooking({ on: '2026-07-01', bookedOn: '2026-06-17' })],
    };
    expect(list([booked]).shows).toEqual(['child-3']);
  });

  test('those who reach every child are told that it is everybody’s', () => {
    expect(list([aCaseFile()], 'joss').result.isWide).toBe(true);
  });
});
