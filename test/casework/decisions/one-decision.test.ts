import { describe, expect, test } from '@jest/globals';
import {
  decisionToAccept,
  decisionToAnswer,
  decisionToConfirm,
  decisionToReport,
  decisionToSettle,
  decisionToTalkAbout,
} from '../../../src/casework/decisions/one-decision.ts';
import type { DecisionEvent } from '../../../src/domain/decisions/decisions.ts';
import { aDecision, anEvent, aReviewedChild } from '../../support/a-reviewed-child.ts';
import { aCircumstances } from '../../support/circumstances.ts';
import { refuses } from '../../support/refuses.ts';

const asked = { child: { id: 'child-1' }, decision: 'decision-1' };
const withEvents = (...events: DecisionEvent[]) => aReviewedChild({ decisionEvents: events });
const done = withEvents(anEvent({ kind: 'done', byId: 'person-dan' }));
const doneByPriya = withEvents(anEvent({ kind: 'done', byId: 'person-priya' }));
const disagreed = withEvents(anEvent({ kind: 'disagreed', byId: 'person-farah', note: 'No places.' }));
const withdrawn = withEvents(anEvent({ kind: 'withdrawn', byId: 'person-priya' }));
const farahs = aReviewedChild({ decisions: [aDecision({ ownerId: 'person-farah', ownerRole: 'team manager' })] });
const over = 'This decision is withdrawn. Nothing more is asked of anyone.';

describe('What a form about one decision is told', () => {
  test.each([
    ['its owner', decisionToReport, 'dan', aReviewedChild()],
    ['the IRO', decisionToSettle, 'priya', aReviewedChild()],
    ['the IRO, before confirming', decisionToConfirm, 'priya', done],
    ['the IRO, before accepting a change', decisionToAccept, 'priya', disagreed],
    ['the manager', decisionToAnswer, 'farah', aReviewedChild()],
  ] as const)('%s: whose it is, by when, between what days, and who could have it', (_, action, as, file) => {
    const { result } = action.decide(file, asked, aCircumstances({ as }));
    expect(result).toMatchObject({
      limits: { today: '2026-06-16', madeOn: '2026-06-16', dueOn: '2026-06-30', lastDay: '2026-12-16' },
      ...{ isSecondExtension: false, iro: 'Priya Nair', confirmer: 'Priya Nair', manager: 'Farah Tariq' },
      ...{ ownerId: 'person-dan', ownerRole: 'social worker' },
    });
    expect(result.people.map(({ name, role }) => [name, role])).toEqual([
      ['Dan Okafor', 'social worker'],
      ['Farah Tariq', 'team manager'],
      ['Priya Nair', 'iro'],
      ['Ama Kyei', 'other staff'],
      ['Helen Whitaker', 'other staff'],
      ['Joss Bell', 'other staff'],
      ['Marcus Webb', 'other staff'],
    ]);
  });

  test('of a restricted child, only those who may see the child could have it', () => {
    const file = aReviewedChild();
    const restricted = { ...file, child: { ...file.child, restricted: true } };
    const { result } = decisionToSettle.decide(restricted, asked, aCircumstances());
    expect(result.people.map(({ name }) => name)).toEqual(['Dan Okafor', 'Priya Nair', 'Helen Whitaker']);
    expect(result.manager).toBeNull();
  });

  test('an IRO’s own is for the IRO manager to confirm', () => {
    const file = aReviewedChild({ decisions: [aDecision({ ownerId: 'person-priya', ownerRole: 'iro' })] });
    expect(decisionToReport.decide(file, asked, aCircumstances()).result.confirmer).toBe('Helen Whitaker');
  });

  test('who to talk to about a disagreement', () => {
    expect(decisionToTalkAbout.decide(disagreed, asked, aCircumstances()).result.disagrees).toEqual({
      ...{ name: 'Farah Tariq', slackUserId: 'U01FARAH' },
    });
  });
});

refuses({
  'the form of its owner, to a colleague': [
    () => decisionToReport.decide(aReviewedChild(), asked, aCircumstances({ as: 'marcus' })),
    'This is for Dan Okafor to say. Nothing was recorded.',
  ],
  'the form of its owner, once it is said to be done': [
    () => decisionToReport.decide(done, asked, aCircumstances({ as: 'dan' })),
    'You have said that this is done. It waits for the IRO to confirm it.',
  ],
  'the IRO’s, once it is over': [() => decisionToSettle.decide(withdrawn, asked, aCircumstances()), over],
  'confirming, once it is over': [() => decisionToConfirm.decide(withdrawn, asked, aCircumstances()), over],
  'confirming, to the person who said it was done': [
    () => decisionToConfirm.decide(doneByPriya, asked, aCircumstances()),
    'This one is yours, so somebody else confirms it. Helen Whitaker can.',
  ],
  'accepting a change, while nobody disagrees': [
    () => decisionToAccept.decide(aReviewedChild(), asked, aCircumstances()),
    'The manager does not disagree now, so there is no change to accept.',
  ],
  'talking about a disagreement, while nobody disagrees': [
    () => decisionToTalkAbout.decide(aReviewedChild(), asked, aCircumstances()),
    'The manager does not disagree now, so there is no change to accept.',
  ],
  'answering, once it is over': [
    () => decisionToAnswer.decide(withdrawn, asked, aCircumstances({ as: 'farah' })),
    over,
  ],
  'answering what they own': [
    () => decisionToAnswer.decide(farahs, asked, aCircumstances({ as: 'farah' })),
    'You own it, so it is not yours to agree',
  ],
});
