import type { AdviceStep } from '../../../src/domain/challenges/advice.ts';
import { cafcassTestMet } from '../../../src/domain/drift/cafcass-test-met.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { testRule } from '../../support/test-rule.ts';

const raised = { challenges: [aChallenge()], challengeEvents: [aChallengeEvent()] };
const asked: AdviceStep = {
  ...{ id: 'a', childId: 'child-1', challengeId: 'challenge-1', adviser: 'Cafcass', kind: 'asked', on: '2026-06-24' },
  ...{ note: 'Rang.', byId: 'person-priya', at: '2026-06-24T09:00:00Z' },
};

testRule(cafcassTestMet, {
  today: '2026-06-24',
  quiet: {
    'it was only raised informally': { ...raised, challengeEvents: [aChallengeEvent({ stage: 0 })] },
    'Cafcass was turned to': { ...raised, adviceSteps: [asked] },
  },
  speaks: {
    'nobody answered': {
      ...raised,
      finds: { since: '2026-06-16', harm: 'act this week', detail: 'challenged on 16 June 2026, and not put right' },
    },
  },
});
