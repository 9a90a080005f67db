import { describe, expect, test } from '@jest/globals';
import { decisionsMine } from '../../../src/casework/decisions/decision-lists.ts';
import { keptLines, myDay, shownIn, toldIn } from '../../../src/casework/digests/my-day.ts';
import { mySettings } from '../../../src/casework/digests/my-settings.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aBooking, aChild, aContact, aCover, anEarlyRequest, reviewsOn } from '../../support/builders.ts';
import { aCircumstances, theOffice } from '../../support/circumstances.ts';
import { swept } from '../../support/swept.ts';

type Given = NonNullable<Parameters<typeof aCircumstances>[0]>;
const late = '2026-07-01';
const file = aReviewedChild();
const due = (given: Partial<CaseFile> = {}) =>
  aReviewedChild({
    ...{ reviewRecords: [], decisions: [], recordSteps: [], reviews: reviewsOn('2026-03-30') },
    ...given,
  });
const day = (given: Given = {}, files: readonly CaseFile[] = [file]) =>
  swept(myDay.begin('morning', aCircumstances(given)), files);
const todo = (given: Given = {}, files?: readonly CaseFile[]) =>
  (day(given, files).result?.today ?? []).map(({ what }) => what);

describe('What needs one person today', () => {
  test('the manager: what is to be answered, by when', () => {
    expect(day({ as: 'farah' }).result?.today).toMatchObject([
      { what: '1 decision to answer', by: '2026-06-23', late: null, child: { reference: '2041' } },
    ]);
  });

  test('the owner: what is due within five working days, and what is late', () => {
    expect(todo({ as: 'dan', today: '2026-06-22' })).toEqual([]);
    expect(todo({ as: 'dan', today: '2026-06-23' })).toEqual(['Book a dental check']);
    expect(day({ as: 'dan', today: late }).result?.today).toMatchObject([
      { late: { workingDays: 1, days: 1 }, harm: 'act today' },
    ]);
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

  test('the worker: a review that is near and not ready, first of all', () => {
    const soon = (today: string, as: Given['as'] = 'dan') => day({ as, today }, [due()]).result?.today ?? [];
    expect(soon('2026-06-30')).toMatchObject([
      {
        what: 'Second review, ready 0 of 12. Still to do: social worker’s talk, child’s choices and 10 more',
        ...{ whose: null, by: '2026-06-30', next: { step: 'get the review ready' } },
      },
    ]);
    expect([soon('2026-06-23'), soon('2026-06-22')].map(({ length }) => length)).toEqual([1, 0]);
    // Its IRO is to book it first; the manager hears in the last two days.
    expect(soon('2026-06-30', 'priya')).toMatchObject([
      { what: 'A review is at risk, due by 30 June 2026, no date booked' },
    ]);
    expect([soon('2026-06-26', 'farah'), soon('2026-06-25', 'farah')].map(({ length }) => length)).toEqual([1, 0]);
    expect(soon('2026-06-26', 'farah')).toMatchObject([{ whose: 'Dan Okafor' }]);
  });

  test('the IRO: one that is booked, too, until the day it is held', () => {
    const bookings = [aBooking({ on: '2026-06-19', bookedOn: '2026-04-10' })];
    expect(todo({}, [due({ bookings })])[0]).toMatch(/^Second review, ready 0 of 12/);
  });

  test('business support: invitations and records, of every child they see', () => {
    expect(todo({ as: 'joss' }, [due(), file])).toEqual([
      'Invitations to the second review by Tue 30 Jun',
      'Record of the review to send out',
    ]);
  });

  test('whoever sees to it that the child is heard: what the child chose and who speaks for them', () => {
    expect(day({ as: 'ama' }, [due()]).result?.today).toMatchObject([
      {
        what: 'Still to do before the review by Tue 30 Jun: child’s choices and advocate or interpreter',
        next: { step: 'get the review ready' },
      },
    ]);
    expect(day({ as: 'ama', today: '2026-06-15' }, [due()]).result).toBeNull();
  });

  test('the IRO manager: a child without an IRO, and an IRO’s own decision to confirm', () => {
    const without = due({ allocations: [] });
    expect(day({ as: 'helen' }, [without]).result?.slipping).toMatchObject([
      { found: { finding: { title: 'No IRO' } } },
    ]);
    const own = aReviewedChild({
      decisions: [aDecision({ ownerId: 'person-priya', ownerRole: 'iro' })],
      decisionEvents: [anEvent({ kind: 'done', byId: 'person-priya' })],
    });
    expect(todo({ as: 'helen' }, [own])).toEqual(['Confirm that it is done: Book a dental check']);
    expect(day({ as: 'helen' }, [aReviewedChild()]).result).toBeNull();
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
      ...{
        today: [{ what: 'Book a dental check' }, { what: 'Record of the review to send out' }],
        slipping: [],
        waiting: [],
        nextReviewOn: null,
      },
    });
    expect(day({ as: 'ama' }, [aReviewedChild({ decisions, decisionEvents })]).result?.moved ?? {}).toEqual({});
  });

  test('nothing at all for somebody who owes nothing and has no children of their own', () => {
    expect(day({ as: 'ama' }).result).toBeNull();
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
    const shown = (first: number) => swept(myDay.begin({ first }, aCircumstances({ as: 'farah' })), [file]).shows;
    expect([shown(8), shown(0)]).toEqual([['child-1'], []]);
  });

  test('whoever covers is told whose children these are', () => {
    const staff = theOffice({ covers: [aCover({ fromOn: '2026-06-16' })] });
    expect(day({ as: 'marcus', staff }).result).toMatchObject({ coveringFor: ['Priya Nair'] });
  });
});

describe('What a morning says is slipping', () => {
  /** Friday 19 June: a review is due in seven working days, and nobody has booked it. */
  const friday = '2026-06-19';
  const morning = (toldBefore: readonly string[] | null, today = friday) => {
    const { result } = day({ today, toldBefore }, [due()]);
    if (result === null) throw new Error('An IRO has a day.');
    return result;
  };
  const all = keptLines(morning(null));

  test('is new to somebody who was never told', () => {
    expect(all).toEqual(['drift-review-at-risk review-2026-03-30 1', 'drift-no-iro-contact review-2026-03-30 1']);
    expect(morning(null)).toMatchObject({ fresh: 2, tellsStanding: false });
    expect(morning(all.slice(1))).toMatchObject({ fresh: 1 });
  });

  test('is left for one press once it was said, and told again on the first working day of a week', () => {
    expect(morning(all)).toMatchObject({ fresh: 0, slipping: { length: 2 } });
    expect(toldIn(morning(all))).toBe(0);
    const monday = morning(all, '2026-06-22');
    expect(monday).toMatchObject({ fresh: 0, tellsStanding: true });
    expect(shownIn(monday)).toBe(2);
  });

  test('is told at once when it matters more than it did, and not when it matters less', () => {
    const asOf = (rank: number) => morning([`drift-review-at-risk review-2026-03-30 ${rank}`, ...all.slice(1)]).fresh;
    expect([asOf(2), asOf(0)]).toEqual([1, 0]);
  });

  test('a review that nobody has booked is told every morning once it is near, and once its day has gone', () => {
    const near = (today: string) => morning(all, today).today.map(({ what }) => what.split(',')[0]);
    expect(near('2026-06-23')).toEqual(['A review is at risk']);
    expect(near('2026-07-03')).toEqual(['Late: second review']);
  });

  test('eight lines in all, one of them for whom the reader waits', () => {
    const files = Array.from({ length: 12 }, (_, at) => due({ child: aChild({ id: `child-${at}` }) }));
    const alone = day({ today: friday }, files).result;
    expect(alone && shownIn(alone)).toBe(8);
    const waiting = day({ today: friday }, [...files, file]).result;
    expect(waiting?.waiting).toHaveLength(1);
    expect(waiting && shownIn(waiting)).toBe(7);
  });
});

describe('What they owe', () => {
  const owes = (as: NonNullable<Given['as']>, files: readonly CaseFile[], today = late) => ({
    home: day({ as, today }, files).result?.owed.length ?? 0,
    list: decisionsMine.decide(files, { page: 1 }, aCircumstances({ as, today })).result.owed,
  });

  test.each<
    [
      string,
      NonNullable<Given['as']>,
      Partial<Parameters<typeof aDecision>[0]>,
      Parameters<typeof anEvent>[0][],
      number,
    ]
  >([
    ['a manager’s own decision', 'farah', { ownerId: 'person-farah', ownerRole: 'team manager' }, [], 1],
    ['one that is somebody else’s line by now', 'dan', { dueOn: '2026-06-01' }, [], 1],
    ['one due in months', 'dan', { dueOn: '2026-11-01' }, [], 1],
    ['one they said is not theirs', 'dan', {}, [{ kind: 'not mine', byId: 'person-dan' }], 0],
    ['one they said is done', 'dan', {}, [{ kind: 'done', byId: 'person-dan' }], 0],
  ])('is counted alike on Home and by /iro mine: %s', (_, as, given, events, owed) => {
    const child = aReviewedChild({ decisions: [aDecision(given)], decisionEvents: events.map(anEvent) });
    expect(owes(as, [child])).toEqual({ home: owed, list: owed });
  });
});

describe('Their settings', () => {
  const settings = (as: NonNullable<Given['as']>, staff = theOffice()) =>
    mySettings.decide({ page: 1 }, aCircumstances({ as, staff })).result;

  test.each([
    ['an IRO every working day', 'priya', 'daily'],
    ['an IRO manager when something is theirs', 'helen', 'when it is theirs'],
    ['a senior manager when a challenge is theirs', 'ruth', 'when it is theirs'],
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
