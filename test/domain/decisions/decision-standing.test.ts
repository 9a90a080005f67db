import { describe, expect, test } from '@jest/globals';
import { standingOf } from '../../../src/domain/decisions/decision-standing.ts';
import type { Decision, DecisionEvent, DecisionEventKind } from '../../../src/domain/decisions/decisions.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { lawOfEngland } from '../../../src/domain/records/law.ts';
import type { Day } from '../../../src/domain/time/day.ts';
import { aDecision, aRecord, sentStep } from '../../support/a-recorded-review.ts';
import { aCaseFile, anAllocation } from '../../support/builders.ts';

// Decided on Tuesday 16 June 2026: the manager has until Tuesday 23 June.
const anEvent = (kind: DecisionEventKind, given: Partial<DecisionEvent> = {}): DecisionEvent => ({
  id: `event-${kind}`,
  childId: 'child-1',
  decisionId: 'decision-1',
  kind,
  byId: 'person-dan',
  on: '2026-06-17',
  at: '2026-06-17T09:00:00.000Z',
  note: null,
  newDueOn: null,
  newOwnerId: null,
  instead: null,
  childToldBy: null,
  ...given,
});
const dan = anAllocation({ id: 'allocation-dan', role: 'social worker', personId: 'person-dan' });

const standing = (
  events: readonly DecisionEvent[] = [],
  given: { decision?: Partial<Decision>; file?: Partial<CaseFile>; today?: Day } = {},
) => {
  const decision = aDecision(given.decision);
  const file = aCaseFile({
    decisions: [decision],
    decisionEvents: events,
    recordSteps: [sentStep({ doneOn: decision.madeOn })],
    allocations: [anAllocation(), dan],
    ...given.file,
  });
  return standingOf(file, decision, given.today ?? '2026-06-18', lawOfEngland);
};

describe('The manager’s answer', () => {
  test.each([
    ['on the last day it waits', '2026-06-23', 'waiting'],
    ['the day after, silence counts as agreed', '2026-06-24', 'deemed agreed'],
  ])('manager-response: %s', (_, today, manager) => {
    expect(standing([], { today }).manager).toBe(manager);
  });

  test('five working days over Christmas skip the bank holidays', () => {
    const { answerBy } = standing([], { decision: { madeOn: '2026-12-21' } });
    expect(answerBy).toBe('2026-12-30');
  });

  test('runs from the day the decisions were sent, where that is recorded', () => {
    const recordSteps = [sentStep({ doneOn: '2026-06-19' })];
    expect(standing([], { file: { recordSteps } }).answerBy).toBe('2026-06-26');
  });

  test('has no clock while they are on their way: nobody is silent about what has not reached them', () => {
    const recordSteps = [sentStep({ doneOn: '2026-06-19', reachedOn: null })];
    const before = standing([], { file: { recordSteps }, today: '2026-06-18' });
    expect(before).toMatchObject({ manager: 'waiting', onItsWay: '2026-06-19', answerBy: '2026-06-26' });
    const after = standing([], { file: { recordSteps }, today: '2026-07-30' });
    expect(after).toMatchObject({ manager: 'waiting', answerBy: '2026-08-06' });
    const answered = standing([anEvent('agreed')], { file: { recordSteps }, today: '2026-07-30' });
    expect(answered).toMatchObject({ manager: 'agreed', onItsWay: null });
  });

  test('is nobody’s for what the manager owns: neither word nor silence agrees one’s own', () => {
    const own = { ownerId: 'person-farah', ownerRole: 'team manager' as const };
    const recordSteps = [sentStep({ toId: 'person-farah' })];
    const given = { decision: own, file: { recordSteps } };
    expect(standing([], { ...given, today: '2026-07-30' })).toMatchObject({ manager: 'own', state: 'open' });
    const anothers = { file: { recordSteps: [sentStep({ toId: 'person-imran' })] }, today: '2026-07-30' };
    expect(standing([], { decision: own, ...anothers }).manager).toBe('deemed agreed');
  });

  test('stands, once silence gave it, whoever the decision is given to afterwards', () => {
    const given = anEvent('re-offered', { on: '2026-07-01', newOwnerId: 'person-farah' });
    const file = { recordSteps: [sentStep({ toId: 'person-farah' })] };
    expect(standing([given], { file, today: '2026-07-30' }).manager).toBe('deemed agreed');
  });

  test('runs from the part that made it: what an earlier part sent did not hold it', () => {
    const made = { review: null, booking: null, made: [{ of: 'decision' as const, id: 'decision-1' }] };
    const file = {
      reviewRecords: [aRecord({ id: 'record-1' }), aRecord({ id: 'record-2', version: 2, replaced: made })],
      recordSteps: [
        sentStep({ doneOn: '2026-06-16', detail: 'record-1' }),
        sentStep({ id: 'step-2', doneOn: '2026-06-17', detail: 'record-2' }),
      ],
    };
    expect(standing([], { file, today: '2026-06-18' })).toMatchObject({ answerBy: '2026-06-24', manager: 'waiting' });
    const [first] = file.recordSteps;
    const unsent = { ...file, recordSteps: first ? [first] : [] };
    expect(standing([], { file: unsent, today: '2026-07-30' }).manager).toBe('not asked');
  });

  test('is not asked where no manager was sent it, so it is never deemed agreed', () => {
    const found = standing([], { file: { recordSteps: [] }, today: '2026-07-30' });
    expect(found).toMatchObject({ manager: 'not asked', state: 'open' });
  });

  test('an answer stands after the last day too', () => {
    expect(standing([anEvent('disagreed')], { today: '2026-07-30' }).manager).toBe('disagreed');
  });

  test('is not asked of what is confidential, so silence says nothing', () => {
    const found = standing([], { decision: { isConfidential: true }, today: '2026-07-30' });
    expect(found).toMatchObject({ manager: 'not asked', state: 'open' });
  });
});

describe('What has become of it', () => {
  test.each<[string, readonly DecisionEventKind[], string]>([
    ['nothing yet', [], 'with the manager'],
    ['the manager agreed', ['agreed'], 'open'],
    ['its owner says done', ['agreed', 'done'], 'waiting for confirmation'],
    ['the IRO confirms', ['done', 'confirmed'], 'done'],
    ['the IRO sends it back', ['done', 'sent back'], 'open'],
    ['its owner asks for longer', ['longer asked'], 'asked for longer'],
    ['progress changes nothing', ['longer asked', 'progress'], 'asked for longer'],
    ['not theirs', ['not mine'], 'needs an owner'],
    ['can’t be done', ['cannot be done'], 'cannot be done'],
    ['withdrawn', ['cannot be done', 'withdrawn'], 'withdrawn'],
    ['made again at the next review', ['carried forward'], 'carried forward'],
    ['its owner asks something, which changes nothing', ['agreed', 'done', 'asked'], 'waiting for confirmation'],
    ['the IRO accepted what the manager would do instead', ['disagreed', 'replaced'], 'replaced'],
    ['done was taken back', ['agreed', 'done', 'undone'], 'open'],
    [
      'the undoing takes back only the last thing',
      ['agreed', 'done', 'progress', 'undone'],
      'waiting for confirmation',
    ],
  ])('%s', (_, kinds, state) => {
    expect(standing(kinds.map((kind) => anEvent(kind))).state).toBe(state);
  });

  test('an undoing takes back what the same person did, and nobody else’s word', () => {
    const events = [anEvent('done'), anEvent('sent back', { byId: 'person-priya' }), anEvent('undone')];
    expect(standing(events).state).toBe('open');
    expect(standing(events).events.map(({ kind }) => kind)).toEqual(['sent back']);
  });

  test('an extension moves the date, the first one is kept, and both are counted', () => {
    const events = [
      anEvent('extended', { newDueOn: '2026-07-14' }),
      anEvent('longer asked', { newDueOn: '2026-08-14' }),
      anEvent('extended', { newDueOn: '2026-08-14' }),
    ];
    expect(standing(events)).toMatchObject({ dueOn: '2026-08-14', extensions: 2, askedFor: null });
    expect(standing(events.slice(0, 2))).toMatchObject({ dueOn: '2026-07-14', askedFor: '2026-08-14' });
  });

  test.each([
    ['not on its day', '2026-06-30', null],
    ['the working day after', '2026-07-01', { workingDays: 1, days: 1 }],
    ['a week later', '2026-07-07', { workingDays: 5, days: 7 }],
  ])('late in working days and in days: %s', (_, today, late) => {
    expect(standing([], { today }).late).toEqual(late);
  });

  test('what was done in time is not late while it waits to be confirmed', () => {
    const done = anEvent('done', { on: '2026-06-29' });
    expect(standing([done], { today: '2026-07-30' }).late).toBeNull();
    expect(standing([anEvent('done', { on: '2026-07-02' })], { today: '2026-07-30' }).late).toEqual({
      workingDays: 2,
      days: 2,
    });
  });

  test('at its third review it is known as such', () => {
    expect(standing([], { decision: { timesMade: 2 } }).isThird).toBe(false);
    expect(standing([], { decision: { timesMade: 3 } }).isThird).toBe(true);
  });
});

describe('Whose it is', () => {
  const sana = anAllocation({
    id: 'allocation-sana',
    role: 'social worker',
    personId: 'person-sana',
    fromOn: '2026-06-17',
  });
  const moved = { allocations: [anAllocation(), { ...dan, toOn: '2026-06-16' }, sana] };

  test('a decision for the social worker is the next one’s when the worker changes', () => {
    expect(standing([], { file: moved })).toMatchObject({ owner: 'person-sana', reporter: 'person-sana' });
  });

  test('one for a person stays with that person', () => {
    const decision = { ownerRole: 'other staff' as const, ownerId: 'person-ama' };
    expect(standing([], { decision, file: moved }).owner).toBe('person-ama');
  });

  test('one given to somebody is theirs, whoever the worker is', () => {
    const given = anEvent('re-offered', { newOwnerId: 'person-ama' });
    expect(standing([given], { file: moved }).owner).toBe('person-ama');
  });

  test('given back to the worker of that day, it goes on following the role', () => {
    const given = anEvent('re-offered', { newOwnerId: 'person-dan', on: '2026-06-16' });
    expect(standing([given], { file: moved }).owner).toBe('person-sana');
  });

  test('for somebody outside the service, the child’s social worker reports', () => {
    const decision = { ownerRole: 'school' as const, ownerId: null };
    expect(standing([], { decision })).toMatchObject({ owner: null, reporter: 'person-dan' });
  });
});
