import type { DecisionEvent, DecisionEventKind } from '../../../src/domain/decisions/decisions.ts';
import { repeatDecision } from '../../../src/domain/drift/repeat-decision.ts';
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

testRule(repeatDecision, {
  today: '2026-06-17',
  quiet: {
    'made twice': { decisions: [aDecision({ timesMade: 2 })] },
    'made three times, and done': { decisions: [aDecision({ timesMade: 3 })], decisionEvents: [anEvent('confirmed')] },
    'made three times, and closed': { decisions: [aDecision({ timesMade: 3 })], decisionEvents: [anEvent('closed')] },
  },
  speaks: {
    'made three times': {
      decisions: [aDecision({ timesMade: 3 })],
      finds: {
        since: '2026-06-16',
        harm: 'act today',
        detail: 'made 3 times, last on 16 June 2026',
        isConfidential: false,
      },
    },
    'made four times, and said to be done': {
      decisions: [aDecision({ timesMade: 4, isConfidential: true })],
      decisionEvents: [anEvent('done')],
      finds: { since: '2026-06-16', harm: 'act today', isConfidential: true },
    },
  },
});
