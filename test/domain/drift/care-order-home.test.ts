import { careOrderHome } from '../../../src/domain/drift/care-order-home.ts';
import { anEpisode } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(careOrderHome, {
  today: '2027-03-03',
  file: { episodes: [anEpisode({ legalStatus: 'C2', placement: 'P1' })] },
  quiet: {
    'twelve months to the day': { today: '2027-03-02' },
    'an interim order': { episodes: [anEpisode({ legalStatus: 'C1', placement: 'P1' })] },
    'nobody can say what the placement was': {
      episodes: [anEpisode({ legalStatus: 'C2', placement: 'Q7' })],
    },
    'in a foster home': { episodes: [anEpisode({ legalStatus: 'C2' })] },
    'home only since the order was made final': {
      episodes: [
        anEpisode({ legalStatus: 'C1', placement: 'P1' }),
        anEpisode({ startedOn: '2026-05-05', legalStatus: 'C2', placement: 'P1' }),
      ],
    },
  },
  speaks: {
    'a legal status that nobody can read does not end it': {
      episodes: [
        anEpisode({ legalStatus: 'C2', placement: 'P1' }),
        anEpisode({ startedOn: '2026-09-07', legalStatus: null, placement: 'P1' }),
      ],
      finds: { since: '2027-03-03', harm: 'act this week' },
    },
    'nor does a holiday away': {
      episodes: [
        anEpisode({ legalStatus: 'C2', placement: 'P1' }),
        anEpisode({ startedOn: '2026-08-03', legalStatus: 'C2', placement: 'T2' }),
        anEpisode({ startedOn: '2026-08-10', legalStatus: 'C2', placement: 'P1' }),
      ],
      finds: { since: '2027-03-03', harm: 'act this week' },
    },
    'the day after': { finds: { since: '2027-03-03', harm: 'act this week', detail: 'at home from 2 March 2026' } },
  },
});
