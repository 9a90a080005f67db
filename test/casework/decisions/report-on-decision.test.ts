import { describe, expect, test } from '@jest/globals';
import { type OwnersReport, reportOnDecision } from '../../../src/casework/decisions/report-on-decision.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { anAllocation } from '../../support/builders.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const reports = (report: OwnersReport, file = aReviewedChild(), given: Parameters<typeof aCircumstances>[0] = {}) =>
  reportOnDecision.decide(
    file,
    { child: { id: 'child-1' }, decision: 'decision-1', report },
    aCircumstances({ as: 'dan', ...given }),
  );
const note = 'Booked for Thursday.';
const done: OwnersReport = { kind: 'done', on: '2026-06-16', note };
const longer = (newDueOn: string): OwnersReport => ({ kind: 'longer asked', newDueOn, note });
const having = (...events: CaseFile['decisionEvents']) => aReviewedChild({ decisionEvents: events });
const putOffOnce = having(anEvent({ kind: 'extended', byId: 'person-priya', newDueOn: '2026-07-07' }));

const ownerAndIro = {
  'decisions for the owner to person-dan': 'decisions-owner/review-2026-06-16/person-dan',
  'answers for the iro to person-priya': 'answers-iro/review-2026-06-16',
};

describe('What the owner says of a decision', () => {
  test.each<[string, OwnersReport, object]>([
    ['progress', { kind: 'progress', note }, {}],
    ['that it is done', done, {}],
    ['that more time is needed', longer('2026-07-14'), { newDueOn: '2026-07-14' }],
    ['that it is not theirs', { kind: 'not mine', note }, {}],
    ['that it can’t be done', { kind: 'cannot be done', note }, {}],
  ])('%s is kept in their words, and they and the IRO are told', (_, report, given) => {
    const { changes, result } = reports(report);
    const row = anEvent({ id: 'id-1', kind: report.kind, byId: 'person-dan', note, ...given });
    expect(rowsIn(changes)).toEqual([{ put: 'decision_event', row }]);
    expect(toldIn(changes)).toEqual(ownerAndIro);
    expect(result).toMatchObject({ kind: report.kind, newDueOn: null, managerTold: false, ...given });
  });

  describe('of what a social worker had who has left, it is the team manager who may give it out', () => {
    const staffing = {
      cannotAnswer: new Set<string>(),
      lastDays: new Map([['person-dan', '2026-06-15']]),
      ...{ managerId: 'person-farah', iroManagerId: 'person-helen' },
    };
    const allocations = [
      anAllocation(),
      anAllocation({ id: 'dan', personId: 'person-dan', role: 'social worker', toOn: '2026-06-15' }),
    ];
    const left = aReviewedChild({ allocations, staffing });
    const given = { kind: 'given out', newOwnerId: 'person-marcus', note: 'She knows the school' } as const;

    test('to a colleague, who is told, and so is the IRO', () => {
      const { changes, result } = reports(given, left, { as: 'farah' });
      expect(rowsIn(changes)).toMatchObject([{ row: { kind: 'given out', newOwnerId: 'person-marcus' } }]);
      expect(Object.keys(toldIn(changes))).toEqual([
        'decisions for the owner to person-marcus',
        'answers for the iro to person-priya',
      ]);
      expect(result.newOwner).toBe('Marcus Webb');
    });

    test('not to themselves, who have it already', () => {
      expect(() => reports({ ...given, newOwnerId: 'person-farah' }, left, { as: 'farah' })).toThrow(
        'with you already',
      );
    });

    test('what nobody left is its owner’s to carry out', () => {
      expect(() => reports({ ...given })).toThrow('This is yours to carry out');
    });
  });

  test('what was done on an earlier day is kept with that day', () => {
    const file = aReviewedChild({ decisions: [aDecision({ madeOn: '2026-06-10' })] });
    const [event] = rowsIn(reports({ ...done, on: '2026-06-12' }, file).changes);
    expect(event).toMatchObject({ row: { on: '2026-06-12', at: '2026-06-16T08:00:00.000Z' } });
  });

  test('an IRO’s own decision, said to be done, is for the IRO manager to confirm', () => {
    const file = aReviewedChild({ decisions: [aDecision({ ownerId: 'person-priya', ownerRole: 'iro' })] });
    expect(toldIn(reports(done, file, { as: 'priya' }).changes)).toMatchObject({
      'answers for the iro to person-helen': 'answers-iro/review-2026-06-16',
    });
  });

  test('the manager is told when more time is asked for a second time', () => {
    const { changes, result } = reports(longer('2026-07-14'), putOffOnce);
    expect(result.managerTold).toBe(true);
    expect(toldIn(changes)).toEqual({
      ...ownerAndIro,
      'second extension to person-farah': 'second-extension/decision-1',
    });
  });

  test('of what is confidential the manager is told nothing', () => {
    const decisions = [aDecision({ isConfidential: true })];
    const { changes, result } = reports(longer('2026-07-14'), { ...putOffOnce, decisions });
    expect(result.managerTold).toBe(false);
    expect(toldIn(changes)).toEqual(ownerAndIro);
  });

  test('the social worker says it for a carer', () => {
    const file = aReviewedChild({ decisions: [aDecision({ ownerId: null, ownerRole: 'carer' })] });
    expect(rowsIn(reports(done, file).changes)).toHaveLength(1);
  });

  test('it may be put off to the day the next review is due, and no further', () => {
    expect(reports(longer('2026-12-16')).result.newDueOn).toBe('2026-12-16');
  });
});

refuses({
  'a colleague speaks for the owner': [
    () => reports(done, aReviewedChild(), { as: 'marcus' }),
    'This is for Dan Okafor to say. Nothing was recorded.',
  ],
  'it was given to somebody else since': [
    () => reports(done, having(anEvent({ kind: 're-offered', byId: 'person-priya', newOwnerId: 'person-marcus' }))),
    'This moved to Marcus Webb. Nothing was recorded.',
  ],
  'it is said to be done already': [
    () => reports(done, having(anEvent({ kind: 'done', byId: 'person-dan' }))),
    'You have said that this is done. It waits for the IRO to confirm it.',
  ],
  'it is confirmed': [
    () => reports(done, having(anEvent({ kind: 'confirmed', byId: 'person-priya' }))),
    'This decision is done and confirmed. Nothing more is asked of anyone.',
  ],
  'it is withdrawn': [
    () => reports(done, having(anEvent({ kind: 'withdrawn', byId: 'person-priya' }))),
    'This decision is withdrawn. Nothing more is asked of anyone.',
  ],
  'nothing is said': [() => reports({ ...done, note: '  ' }), 'Say it in a line, in your own words.'],
  'it was done tomorrow': [
    () => reports({ ...done, on: '2026-06-17' }),
    'That day is in the future. Say it is done once it is.',
  ],
  'it was done before it was decided': [
    () => reports({ ...done, on: '2026-06-15' }),
    'The decision was made on Tuesday 16 June 2026. Give that day or a later one.',
  ],
  'the new date has passed': [() => reports(longer('2026-06-15')), 'That day has passed. Choose a later one.'],
  'the new date is the old one': [
    () => reports(longer('2026-06-30')),
    'It is due on Tuesday 30 June 2026 already. Choose a later day.',
  ],
  'the new date is after the next review': [
    () => reports(longer('2026-12-17')),
    'The next review is due by Wednesday 16 December 2026. Choose that day or an earlier one.',
  ],
  'a confidential decision that somebody may not read': [
    () => reports(done, aReviewedChild({ decisions: [aDecision({ isConfidential: true })] }), { as: 'farah' }),
    'That decision is no longer on record.',
  ],
  'a decision that is not there': [
    () => reports(done, aReviewedChild({ decisions: [] })),
    'That decision is no longer on record.',
  ],
});
