import { courtDelay } from '../../../src/domain/drift/court-delay.ts';
import { anEpisode } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(courtDelay, {
  // 26 weeks from 2 March is 31 August.
  today: '2026-09-01',
  file: { episodes: [anEpisode({ legalStatus: 'C1' })] },
  quiet: {
    'the last day of the 26th week': { today: '2026-08-31' },
    'a final order was made': {
      episodes: [anEpisode({ legalStatus: 'C1' }), anEpisode({ startedOn: '2026-08-03', legalStatus: 'C2' })],
    },
  },
  speaks: {
    'the day after': {
      finds: { since: '2026-09-01', harm: 'act this week', detail: 'interim care order from 2 March 2026' },
    },
    'a move does not begin the weeks again': {
      episodes: [
        anEpisode({ legalStatus: 'C1' }),
        anEpisode({ startedOn: '2026-08-03', startReason: 'P', legalStatus: 'C1' }),
      ],
      finds: { since: '2026-09-01', harm: 'act this week' },
    },
  },
});
