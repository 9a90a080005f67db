import { describe, expect, test } from '@jest/globals';
import { home } from '../../../src/casework/digests/home.ts';
import { week } from '../../../src/casework/digests/week.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aChild, aCover, anEarlyRequest, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, theOffice } from '../../support/circumstances.ts';
import { swept } from '../../support/swept.ts';

type Given = NonNullable<Parameters<typeof aCircumstances>[0]>;
const due = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
    ...given,
  });
const child = (id: string) => aChild({ id });

describe('Home', () => {
  const shown = (files: readonly CaseFile[], given: Given = {}, draftsOf: readonly string[] = []) =>
    swept(home.begin({ draftsOf }, aCircumstances(given)), files);

  test('how many children, and the next reviews, the most pressing first', () => {
    const files = [aReviewedChild({ child: child('later') }), due({ child: child('soon') })];
    const { result, shows } = shown(files);
    expect(result.children).toBe(2);
    expect(result.next.rows.map((line) => line.child.id)).toEqual(['soon', 'later']);
    expect(result.inThreeWeeks).toMatchObject({ total: 1, rows: [{ dueOn: '2026-06-30' }] });
    expect(shows).toEqual(['soon', 'later']);
  });

  test('three weeks, to the day', () => {
    const soon = (today: string) => shown([due()], { today }).result.inThreeWeeks.total;
    expect([soon('2026-06-08'), soon('2026-06-09')]).toEqual([0, 1]);
  });

  test('five of each list, and how many there are', () => {
    const files = Array.from({ length: 6 }, (_, at) => due({ child: child(`child-${at}`) }));
    expect(shown(files).result.next).toMatchObject({ total: 6, rows: { length: 5 } });
  });

  test('everyone does what they said, and the child has their say: of the last twelve months', () => {
    const done = anEvent({ kind: 'confirmed', byId: 'person-priya' });
    const decisions = [aDecision({ dueOn: '2026-06-16' }), aDecision({ id: 'decision-2', dueOn: '2026-06-15' })];
    const { result } = shown([aReviewedChild({ decisions, decisionEvents: [done] })]);
    expect(result.headline).toEqual({ kept: { done: 1, of: 2 }, say: { done: 2, of: 2 } });
  });

  test('business support sees the invitations that nobody has sent; others have them elsewhere', () => {
    const invitations = (as: 'joss' | 'priya') => shown([due()], { as }).result.invitations;
    expect(invitations('joss')).toMatchObject({
      ...{ total: 1, rows: [{ what: 'Invitations to the second review by Tue 30 Jun', by: '2026-06-16', late: null }] },
    });
    expect(invitations('priya')).toEqual({ rows: [], total: 0 });
  });

  test('and the records that not everybody has been sent', () => {
    expect(shown([aReviewedChild()], { as: 'joss' }).result.distribution).toMatchObject({
      ...{ total: 1, rows: [{ what: 'Record of the review to send out', by: '2026-07-14' }] },
    });
  });

  test('the children of their drafts are named, as far as they may be', () => {
    const { result } = shown([due()], {}, ['child-1', 'child-9']);
    expect(result.named).toEqual([{ id: 'child-1', reference: '2041', initials: 'KM' }]);
  });

  test('cover, and channels that show initials', () => {
    const staff = theOffice({
      covers: [aCover()],
      teamPreferences: [{ id: 'team-north', teamId: 'team-north', initialsInChannel: true, namesIros: false }],
    });
    expect(shown([], { as: 'helen', staff }).result).toMatchObject({
      ...{ covers: { total: 1 }, initialsIn: { rows: ['North'] } },
    });
  });
});

describe('The week of the service', () => {
  const of = (files: readonly CaseFile[], given: Given = {}) =>
    swept(week.begin({}, aCircumstances({ as: 'helen', ...given })), files);

  test('how many children, what is late or likely to be, and who is the IRO of how many', () => {
    const files = [
      due(),
      due({ child: child('late'), reviews: [] }),
      due({ child: child('booked'), bookings: [aBooking({ on: '2026-06-29', bookedOn: '2026-04-10' })] }),
    ];
    const { result, shows } = of(files);
    expect(result).toMatchObject({
      ...{ on: '2026-06-16', children: 3, lacking: 0, withoutIro: [] },
      forecast: { due: 3, lateAlready: 1, likelyLate: 1 },
      loads: [
        { name: 'Priya Nair', perFullTime: 3 },
        { name: 'Marcus Webb', perFullTime: 0 },
      ],
    });
    expect(result.forecast.late.map(({ because }) => because)).toEqual(['no date booked', 'late already']);
    expect(shows).toEqual(['child-1', 'late']);
  });

  test('children without an IRO, those without one the longest first; five working days are allowed', () => {
    expect(of([due({ allocations: [] })]).result).toMatchObject({
      ...{ lacking: 1, withoutIro: [{ since: '2026-03-02', limit: '2026-03-09' }] },
    });
  });

  test.each([
    ['on its last day', '2026-06-23', 0],
    ['the day after', '2026-06-24', 1],
    ['a week after its last day', '2026-06-30', 1],
    ['the day after that', '2026-07-01', 0],
  ])('no manager answered: it counts in one week’s message. %s', (_, today, deemed) => {
    expect(of([aReviewedChild()], { today }).result.unanswered.deemed).toBe(deemed);
  });

  test.each([
    ['for a week', '2026-06-23', 0],
    ['for longer', '2026-06-24', 1],
  ])('said to be done and not confirmed, asked for and not answered: %s', (_, today, number) => {
    const decisionEvents = [anEvent({ kind: 'done', byId: 'person-dan', on: '2026-06-16' })];
    const earlyRequests = [anEarlyRequest({ askedOn: '2026-06-16' })];
    const files = [aReviewedChild({ decisionEvents }), due({ child: child('child-2'), earlyRequests })];
    expect(of(files, { today }).result.unanswered).toMatchObject({ toConfirm: number, early: number });
  });

  test.each([
    ['within seven days, to the moment', '2026-06-23T07:59:59.000Z', 1],
    ['at the moment they are over', '2026-06-23T08:00:00.000Z', 0],
  ])('confirmed as done %s', (_, now, confirmed) => {
    const decisionEvents = [anEvent({ kind: 'confirmed', byId: 'person-priya', on: '2026-06-16' })];
    expect(of([aReviewedChild({ decisionEvents })], { today: '2026-06-23', now }).result.confirmed).toBe(confirmed);
  });

  test('colleagues whom nothing can be sent to, with how many children have them', () => {
    const unreachable = [{ id: 'person-priya', personId: 'person-priya', since: '2026-06-12' }];
    expect(of([due()], { staff: theOffice({ unreachable }) }).result.unreachable).toEqual([
      { name: 'Priya Nair', role: 'iro', since: '2026-06-12', children: 1 },
    ]);
  });
});
