import type { DecisionEvent, DecisionEventKind } from '../../../src/domain/decisions/decisions.ts';
import { decisionOverdue } from '../../../src/domain/drift/decision-overdue.ts';
import { aDecision, sentStep } from '../../support/a-recorded-review.ts';
import { anAllocation } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const anEvent = (kind: DecisionEventKind, given: Partial<DecisionEvent> = {}): DecisionEvent => ({
  id: `event-${kind}-${given.on ?? ''}`,
  childId: 'child-1',
  decisionId: 'decision-1',
  kind,
  byId: 'person-dan',
  on: '2026-06-24',
  at: '2026-06-24T09:00:00.000Z',
  note: 'the dental list is long',
  newDueOn: null,
  newOwnerId: null,
  instead: null,
  childToldBy: null,
  ...given,
});

testRule(decisionOverdue, {
  // Due by 30 June.
  today: '2026-07-01',
  file: { decisions: [aDecision()], recordSteps: [sentStep()] },
  quiet: {
    'the last day itself': { today: '2026-06-30' },
    'said to be done': { decisionEvents: [anEvent('done', { on: '2026-07-01' })] },
    withdrawn: { decisionEvents: [anEvent('withdrawn')] },
    'given a later date': { decisionEvents: [anEvent('extended', { newDueOn: '2026-07-01' })] },
  },
  speaks: {
    'the day after': {
      finds: { since: '2026-07-01', harm: 'act this week', dueOn: '2026-06-30', detail: 'was due by 30 June 2026' },
    },
    'its owner asked for longer, and nobody has answered': {
      decisionEvents: [anEvent('longer asked', { newDueOn: '2026-07-20' })],
      finds: { since: '2026-07-01', harm: 'act this week' },
    },
    'past a date that was put off once': {
      today: '2026-07-08',
      decisionEvents: [anEvent('extended', { newDueOn: '2026-07-07' })],
      finds: { since: '2026-07-08', harm: 'act today' },
    },
    'an earlier review had made it': {
      decisions: [aDecision({ timesMade: 2 })],
      finds: { since: '2026-07-01', harm: 'act today' },
    },
    'whoever says here how it goes is named: for a carer, the social worker': {
      decisions: [aDecision({ ownerId: null, ownerRole: 'carer' })],
      allocations: [anAllocation({ role: 'social worker', personId: 'person-dan' })],
      finds: { since: '2026-07-01', harm: 'act this week', personId: 'person-dan' },
    },
  },
});
