import type { DecisionEvent, DecisionEventKind } from '../../../src/domain/decisions/decisions.ts';
import { twoExtensions } from '../../../src/domain/drift/two-extensions.ts';
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

const twice = [
  anEvent('extended', { newDueOn: '2026-07-14' }),
  anEvent('extended', { newDueOn: '2026-07-28', on: '2026-07-13' }),
];

testRule(twoExtensions, {
  today: '2026-07-15',
  file: { decisions: [aDecision()] },
  quiet: {
    'put off once': { decisionEvents: [anEvent('extended', { newDueOn: '2026-07-14' })] },
    'put off twice, and withdrawn': { decisionEvents: [...twice, anEvent('withdrawn', { on: '2026-07-14' })] },
  },
  speaks: {
    'put off twice': {
      decisionEvents: twice,
      finds: { since: '2026-07-13', harm: 'act this week', detail: '2 extensions, now due by 28 July 2026' },
    },
    'once at each of two reviews': {
      decisions: [
        aDecision(),
        aDecision({ id: 'decision-2', lineageId: 'decision-1', timesMade: 2, madeOn: '2026-07-10' }),
      ],
      decisionEvents: [
        anEvent('extended', { newDueOn: '2026-07-09' }),
        anEvent('carried forward', { on: '2026-07-10' }),
        anEvent('extended', { decisionId: 'decision-2', newDueOn: '2026-08-01', on: '2026-07-13' }),
      ],
      finds: { since: '2026-07-13', harm: 'act this week', about: 'decision-2' },
    },
  },
});
