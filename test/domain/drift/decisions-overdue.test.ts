import { decisionsOverdue } from '../../../src/domain/drift/decisions-overdue.ts';
import { aDecision } from '../../support/a-recorded-review.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(decisionsOverdue, {
  today: '2026-07-08',
  quiet: {
    'one is late': { decisions: [aDecision(), aDecision({ id: 'decision-2', dueOn: '2026-07-08' })] },
    'the second is confidential': { decisions: [aDecision(), aDecision({ id: 'decision-2', isConfidential: true })] },
  },
  speaks: {
    'two are late: from the day the second was': {
      decisions: [aDecision({ dueOn: '2026-07-07' }), aDecision({ id: 'decision-2' })],
      finds: { since: '2026-07-08', harm: 'act this week', detail: '2 decisions late' },
    },
  },
});
