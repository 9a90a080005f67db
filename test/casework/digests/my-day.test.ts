import { describe, expect, test } from '@jest/globals';
import { firstRows, myDay } from '../../../src/casework/digests/my-day.ts';
import { mySettings } from '../../../src/casework/digests/my-settings.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aContact, aCover, anEarlyRequest, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, theOffice } from '../../support/circumstances.ts';

type Given = NonNullable<Parameters<typeof aCircumstances>[0]>;
const late = '2026-07-01';
const file = aReviewedChild();
const due = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
    ...given,
  });
const day = (given: Given = {}, files: readonly CaseFile[] = [file]) =>
  myDay.decide(files, firstRows(8), aCircumstances(given));
const todo = (given: Given = {}, files?: readonly CaseFile[]) =>
  (day(given, files).result?.today ?? []).map(({ what }) => what);

describe('What needs one person today', () => {
  test('the manager: what is to be answered, by when', () => {
    expect(day({ as: 'farah' }).result?.today).toMatchObject([
      { what: '1 decision to answer', by: '2026-06-23', late: 0, child: { reference: '2041' } },
    ]);
  });

  test('the owner: what is due within five working days, and what is late', () => {
    expect(todo({ as: 'dan', today: '2026-06-22' })).toEqual([]);
    expect(todo({ as: 'dan', today: '2026-06-23' })).toEqual(['Book a dental check']);
    expect(day({ as: 'dan', today: late }).result?.today).toMatchObject([{ late: 1, harm: 'act today' }]);
  });

  test('after three mornings it is the manager’s line, and its owner is told how many are', () => {
    expect(todo({ as: 'dan', today: '2026-07-03' })).toEqual(['Book a dental check']);
    expect(todo({ as: 'dan', today: '2026-07-06' })).toEqual([]);
    expect(day({ as: 'dan', today: '2026-07-06' }).result?.takenUp).toEqual({ 'team manager': 1, IRO: 0 });
    expect(day({ as: 'farah', today: '2026-07-06' }).result?.slipping.map(({ what }) => what)).toContain(
      'Book a dental check',
    );
  });

  test('what is confidential enters no message', () => {
    const hidden = aReviewedChild({ decisions: [aDecision({ isConfidential: true })] });
    expect(todo({ as: 'dan', today: late }, [hidden])).toEqual(['A confidential decision']);
  });

  test.each<[string, Parameters<typeof anEvent>[0], string]>([
    ['to confirm', { kind: 'done', byId: 'person-dan' }, 'Confirm that it is done: Book a dental check'],
    ['to extend', { kind: 'longer asked', byId: 'person-dan' }, 'Its owner asks for longer: Book a dental check'],
    ['to give to somebody', { kind: 'not mine', byId: 'person-dan' }, 'It needs an owner: Book a dental check'],
    [
      'to look at',
      { kind: 'cannot be done', byId: 'person-dan' },
      'Its owner says it can’t be done: Book a dental check',
    ],
    ['to answer', { kind: 'asked', byId: 'person-dan' }, 'A question to answer: Book a dental check'],
    ['to talk about', { kind: 'disagreed', byId: 'person-farah' }, 'The manager disagrees: Book a dental check'],
  ])('the IRO: what is %s', (_, event, what) => {
    expect(todo({}, [aReviewedChild({ decisionEvents: [anEvent(event)] })])).toEqual([what]);
  });

  test('the IRO: the review of today, with its hour and how ready it is, and the talk that must come before', () => {
    const bookings = [aBooking({ on: '2026-06-16', bookedOn: '2026-04-10' })];
    expect(day({}, [due({ bookings })]).result?.today).toMatchObject([
      { what: 'Second review today, ready 0 of 12', at: '14:00' },
      { what: 'See or speak with the child alone before the review on Tue 16 Jun' },
    ]);
    const contacts = [aContact({ on: '2026-06-10' })];
    expect(todo({}, [due({ bookings, contacts })])).toEqual(['Second review today, ready 1 of 12']);
  });

  test('the IRO: somebody asks for the review to be sooner', () => {
    const earlyRequests = [anEarlyRequest({ askedOn: '2026-06-15', soonBy: '2026-06-22' })];
    expect(day({}, [due({ earlyRequests })]).result?.today).toMatchObject([
      { what: 'Somebody asks for the review to be sooner', by: '2026-06-22' },
    ]);
  });

  test('of a child who is not their own, only what they owe', () => {
    const decisions = [aDecision({ ownerId: 'person-joss', ownerRole: 'other staff', dueOn: '2026-06-19' })];
    const decisionEvents = [anEvent({ kind: 'agreed', byId: 'person-farah' })];
    const bookings = [aBooking({ on: '2026-11-26', bookedOn: '2026-06-16' })];
    expect(day({ as: 'joss' }, [aReviewedChild({ decisions, decisionEvents, bookings })]).result).toMatchObject({
      ...{ today: [{ what: 'Book a dental check' }], slipping: [], waiting: [], nextReviewOn: null },
    });
    expect(day({ as: 'joss' }, [aReviewedChild({ decisions, decisionEvents })]).result?.moved).toEqual({});
  });

  test('nothing at all for somebody who owes nothing and has no children of their own', () => {
    expect(day({ as: 'joss' }).result).toBeNull();
    expect(day({ as: 'priya' }, []).result).toMatchObject({ today: [], slipping: [] });
  });

  test('what they wait for, and what moved since they were last at work', () => {
    const decisionEvents = [
      anEvent({ kind: 'agreed', byId: 'person-farah', on: '2026-06-19' }),
      anEvent({ kind: 'done', byId: 'person-dan', on: '2026-06-18' }),
    ];
    expect(day().result?.waiting).toMatchObject([{ who: 'Farah Tariq', what: 'answers', count: 1, by: '2026-06-23' }]);
    expect(day({ today: '2026-06-22' }, [aReviewedChild({ decisionEvents })]).result).toMatchObject({
      ...{ since: '2026-06-19', moved: { agreed: 1 } },
    });
  });

  test('silence that became agreement is among what moved, on the day it did', () => {
    expect(day({ today: '2026-06-24' }).result?.moved).toEqual({ 'deemed agreed': 1 });
    expect(day({ today: '2026-06-23' }).result?.moved).toEqual({});
  });

  test('the children on the rows that are shown are kept in the audit, and no others', () => {
    const shown = (most: number) => myDay.decide([file], firstRows(most), aCircumstances({ as: 'farah' })).shows;
    expect([shown(8), shown(0)]).toEqual([['child-1'], []]);
  });

  test('whoever covers is told whose children these are', () => {
    const staff = theOffice({ covers: [aCover({ fromOn: '2026-06-16' })] });
    expect(day({ as: 'marcus', staff }).result).toMatchObject({ coveringFor: ['Priya Nair'] });
  });
});

describe('Their settings', () => {
  const settings = (as: NonNullable<Given['as']>, staff = theOffice()) =>
    mySettings.decide({ page: 1 }, aCircumstances({ as, staff })).result;

  test.each([
    ['an IRO every working day', 'priya', 'daily'],
    ['an IRO manager when something is theirs', 'helen', 'when it is theirs'],
    ['a senior manager never', 'ruth', 'never'],
  ] as const)('when they are told: %s', (_, as, told) => {
    expect(settings(as)).toMatchObject({ told, digestAt: null, usualDigestAt: '08:35', worksOn: [1, 2, 3, 4, 5] });
  });

  test('as they chose', () => {
    const preferences = [{ id: 'person-priya', personId: 'person-priya', digestAt: '10:15', worksOn: [1, 3] }];
    expect(settings('priya', theOffice({ preferences }))).toMatchObject({ digestAt: '10:15', worksOn: [1, 3] });
  });

  test.each([
    ['the one who is away ends it', 'priya', [{ whom: 'You', by: 'Marcus Webb', mayEnd: true, mayConfirm: false }]],
    ['the one who covers sees it', 'marcus', [{ whom: 'Priya Nair', by: 'You', mayEnd: false, mayConfirm: false }]],
    [
      'the IRO manager ends and confirms anybody’s',
      'helen',
      [{ whom: 'Priya Nair', by: 'Marcus Webb', mayEnd: true, mayConfirm: true }],
    ],
    ['nobody else sees it', 'dan', []],
  ] as const)('cover: %s', (_, as, rows) => {
    expect(settings(as, theOffice({ covers: [aCover()] })).covers).toMatchObject({ rows, total: rows.length });
  });

  test.each([
    ['an IRO arranges cover', 'priya', true, false],
    ['an IRO manager arranges it, and says what channels show', 'helen', true, true],
    ['business support does neither', 'joss', false, false],
  ] as const)('%s', (_, as, mayArrangeCover, mayChangeChannels) => {
    expect(settings(as)).toMatchObject({ mayArrangeCover, mayChangeChannels, isWide: as === 'helen' });
  });
});
