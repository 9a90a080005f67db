import { placementOrderUnmatched } from '../../../src/domain/drift/placement-order-unmatched.ts';
import { anEpisode } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const order = anEpisode({ startedOn: '2026-04-20', legalStatus: 'E1' });

testRule(placementOrderUnmatched, {
  today: '2026-10-21',
  file: { episodes: [anEpisode({ legalStatus: 'C1' }), order] },
  quiet: {
    'six months to the day': { today: '2026-10-20' },
    placed: { episodes: [order, anEpisode({ startedOn: '2026-09-01', legalStatus: 'E1', placement: 'A6' })] },
    'the order was revoked': { episodes: [order, anEpisode({ startedOn: '2026-09-01', legalStatus: 'C2' })] },
  },
  speaks: {
    'the day after': { finds: { since: '2026-10-21', harm: 'act this week', detail: 'ordered on 20 April 2026' } },
    'twelve months to the day': { today: '2027-04-20', finds: { since: '2026-10-21', harm: 'act this week' } },
    'after twelve months': { today: '2027-04-21', finds: { since: '2026-10-21', harm: 'act today' } },
  },
});
