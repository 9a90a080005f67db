import { describe, expect, test } from '@jest/globals';
import { type DecisionSettlement, settleDecision } from '../../../src/casework/decisions/settle-decision.ts';
import type { CaseFile } from '../../../src/domain/records/case-file.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCircumstances, rowsIn, toldIn } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const settles = (settle: DecisionSettlement, file: CaseFile, given: Parameters<typeof aCircumstances>[0] = {}) =>
  settleDecision.decide(file, { child: { id: 'child-1' }, decision: 'decision-1', settle }, aCircumstances(given));
const note = 'The letter is on file.';
const having = (...events: CaseFile['decisionEvents']) => aReviewedChild({ decisionEvents: events });
const open = having();
const done = having(anEvent({ kind: 'done', byId: 'person-dan' }));
const disagreed = having(anEvent({ kind: 'disagreed', byId: 'person-farah' }));
const asked = having(anEvent({ kind: 'asked', byId: 'person-dan', note: 'Which dentist?' }));
const confidential = { isConfidential: true, ownerId: null, ownerRole: 'carer' } as const;

const everybody = {
  'decisions for the owner to person-dan': 'decisions-owner/review-2026-06-16/person-dan',
  'answers for the iro to person-priya': 'answers-iro/review-2026-06-16',
  'decisions for the manager to person-farah': 'decisions-manager/review-2026-06-16',
  'second extension to person-farah': 'second-extension/decision-1',
};

describe('The IRO’s answer', () => {
  test.each<[string, DecisionSettlement, CaseFile, object]>([
    ['done, and confirmed', { kind: 'confirmed', note }, done, {}],
    ['not yet', { kind: 'sent back', note }, done, {}],
    ['given longer', { kind: 'extended', newDueOn: '2026-07-14', note }, open, { newDueOn: '2026-07-14' }],
    ['withdrawn', { kind: 'withdrawn', note }, open, {}],
    ['kept, though the manager disagrees', { kind: 'disputed', note }, disagreed, {}],
  ])('%s: kept with its reason, and everybody’s message says so', (_, settle, file, given) => {
    const { changes, result } = settles(settle, file);
    const row = anEvent({ id: 'id-1', kind: settle.kind, byId: 'person-priya', note, ...given });
    expect(rowsIn(changes)).toEqual([{ put: 'decision_event', row }]);
    expect(toldIn(changes)).toEqual(everybody);
    expect(result).toMatchObject({ kind: settle.kind, newDueOn: null, newOwner: null, managerTold: false, ...given });
  });

  test('a manager who was never told is sent nothing first: their message is only worded again', () => {
    const { changes = [] } = settles({ kind: 'confirmed', note }, done);
    const again = changes.flatMap((change) => ('tell' in change && change.tell.onlyAgain ? [change.tell.to] : []));
    expect(again.toSorted()).toEqual(['person-farah', 'person-farah', 'person-priya']);
  });

  test('given to a colleague, it is told to them', () => {
    const { changes, result } = settles({ kind: 're-offered', newOwnerId: 'person-marcus', note }, open);
    expect(rowsIn(changes)).toMatchObject([{ row: { kind: 're-offered', newOwnerId: 'person-marcus' } }]);
    expect(toldIn(changes)).toMatchObject({
      'decisions for the owner to person-marcus': 'decisions-owner/review-2026-06-16/person-marcus',
    });
    expect(result.newOwner).toBe('Marcus Webb');
  });

  test('given longer a second time, the manager is told, unless it is confidential', () => {
    const once = anEvent({ kind: 'extended', byId: 'person-priya', newDueOn: '2026-07-07' });
    const again = { kind: 'extended', newDueOn: '2026-07-14', note } as const;
    expect(settles(again, having(once)).result.managerTold).toBe(true);
    const hidden = aReviewedChild({ decisions: [aDecision({ isConfidential: true })], decisionEvents: [once] });
    expect(settles(again, hidden).result.managerTold).toBe(false);
    expect(Object.keys(toldIn(settles(again, hidden).changes)).join()).not.toContain('farah');
  });

  test('a reply goes to whoever asked, and the question says that it has one', () => {
    const { changes } = settles({ kind: 'answered', note: 'The one in town.' }, asked);
    expect(toldIn(changes)).toMatchObject({
      'question for the iro to person-priya': 'question/event-asked',
      'reply for the owner to person-dan': 'reply/event-asked',
    });
  });

  test('only what nobody else may ever say is done is the IRO’s to close', () => {
    const file = aReviewedChild({ decisions: [aDecision(confidential)] });
    expect(rowsIn(settles({ kind: 'closed', note }, file).changes)).toMatchObject([{ row: { kind: 'closed' } }]);
  });

  test('silence is disputed from the day after the manager’s fifth working day', () => {
    const disputed = settles({ kind: 'disputed', note }, open, { today: '2026-06-24' });
    expect(rowsIn(disputed.changes)).toMatchObject([{ row: { kind: 'disputed', on: '2026-06-24' } }]);
    expect(() => settles({ kind: 'disputed', note }, open, { today: '2026-06-23' })).toThrow(
      'The manager has not answered yet.',
    );
  });
});

refuses({
  'no reason is given': [() => settles({ kind: 'withdrawn', note: ' ' }, open), 'Say why, in a line.'],
  'confirmed before it is said to be done': [
    () => settles({ kind: 'confirmed', note }, open),
    'Its owner has not said that it is done, or took it back.',
  ],
  'sent back before it is said to be done': [
    () => settles({ kind: 'sent back', note }, open),
    'Its owner has not said that it is done, or took it back.',
  ],
  'closed, though its owner can say when it is done': [
    () => settles({ kind: 'closed', note }, open),
    'Its owner says when it is done. To end it now, withdraw it.',
  ],
  'given longer until the day it is due': [
    () => settles({ kind: 'extended', newDueOn: '2026-06-30', note }, open),
    'It is due on Tuesday 30 June 2026 already. Choose a later day.',
  ],
  'given longer past the next review': [
    () => settles({ kind: 'extended', newDueOn: '2026-12-17', note }, open),
    'The next review is due by Wednesday 16 December 2026. Choose that day or an earlier one.',
  ],
  'disputed, though the manager agreed': [
    () => settles({ kind: 'disputed', note }, having(anEvent({ kind: 'agreed', byId: 'person-farah' }))),
    'The manager agreed, so there is nothing to dispute.',
  ],
  'disputed twice': [
    () =>
      settles(
        { kind: 'disputed', note },
        having(
          anEvent({ kind: 'disagreed', byId: 'person-farah' }),
          anEvent({ kind: 'disputed', byId: 'person-priya' }),
        ),
      ),
    'You have kept this decision and disputed the answer already.',
  ],
  'a reply to no question': [
    () => settles({ kind: 'answered', note }, open),
    'Nothing is asked of this decision now: it was answered already, or taken back.',
  ],
  'given to whoever has it': [
    () => settles({ kind: 're-offered', newOwnerId: 'person-dan', note }, open),
    'It is theirs already. Choose somebody else.',
  ],
  'given to somebody whose role carries out no decisions': [
    () => settles({ kind: 're-offered', newOwnerId: 'person-ruth', note }, open),
    'They have a role that carries out no decisions, or may not see the child. Choose somebody else.',
  ],
  'a restricted child’s, given to somebody who may not see the child': [
    () =>
      settles(
        { kind: 're-offered', newOwnerId: 'person-marcus', note },
        { ...open, child: { ...open.child, restricted: true } },
      ),
    'They have a role that carries out no decisions, or may not see the child. Choose somebody else.',
  ],
  'given to somebody who has left': [
    () => settles({ kind: 're-offered', newOwnerId: 'person-gone', note }, open),
    'They no longer work here. Choose somebody else.',
  ],
  'anything of a decision that is over': [
    () => settles({ kind: 'withdrawn', note }, having(anEvent({ kind: 'confirmed', byId: 'person-priya' }))),
    'This decision is done and confirmed. Nothing more is asked of anyone.',
  ],
  'confirmed by the person who said it was done': [
    () => settles({ kind: 'confirmed', note }, having(anEvent({ kind: 'done', byId: 'person-priya' }))),
    'This one is yours, so somebody else confirms it. Helen Whitaker can.',
  ],
});
