import type { DecisionEvent, DecisionEventKind } from '../../../src/domain/decisions/decisions.ts';
import { decisionUnassigned } from '../../../src/domain/drift/decision-unassigned.ts';
import { aDecision } from '../../support/a-recorded-review.ts';
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

testRule(decisionUnassigned, {
  today: '2026-06-25',
  file: { decisions: [aDecision()] },
  quiet: {
    'it has an owner': {},
    'it was given to somebody': {
      decisionEvents: [anEvent('not mine'), anEvent('re-offered', { byId: 'person-priya', newOwnerId: 'person-sana' })],
    },
    'the owner took that back': { decisionEvents: [anEvent('not mine'), anEvent('undone')] },
  },
  speaks: {
    'its owner says that it is not theirs': {
      decisionEvents: [anEvent('not mine')],
      finds: { since: '2026-06-24', harm: 'act this week', detail: 'its owner says it is not theirs' },
    },
  },
});
