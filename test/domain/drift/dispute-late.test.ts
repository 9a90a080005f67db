import { disputeLate } from '../../../src/domain/drift/dispute-late.ts';
import { aChallenge, aChallengeEvent } from '../../support/a-challenge.ts';
import { testRule } from '../../support/test-rule.ts';

const raised = { challenges: [aChallenge()], challengeEvents: [aChallengeEvent()] };
const closed = aChallengeEvent({ kind: 'closed', on: '2026-06-17' });

testRule(disputeLate, {
  today: '2026-06-23',
  quiet: {
    'the manager has until today': raised,
    'it is closed': { ...raised, challengeEvents: [aChallengeEvent(), closed] },
  },
  speaks: {
    'two days after an answer that nobody weighed': {
      ...raised,
      challengeEvents: [aChallengeEvent(), aChallengeEvent({ kind: 'differently', on: '2026-06-18' })],
      finds: { since: '2026-06-23', harm: 'act this week', detail: 'the next step was due by 22 June 2026' },
    },
    'on day 18 of the formal days': {
      ...raised,
      challengeEvents: [
        aChallengeEvent({ on: '2026-05-27' }),
        aChallengeEvent({ on: '2026-06-22', stage: 4, post: 'Director', toId: 'person-ruth' }),
      ],
      finds: { since: '2026-06-23', harm: 'act today', detail: 'all 20 formal days are up on 24 June 2026' },
    },
  },
});
