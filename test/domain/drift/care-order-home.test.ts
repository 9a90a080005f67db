import { careOrderHome } from '../../../src/domain/drift/care-order-home.ts';
import { anEpisode } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(careOrderHome, {
  today: '2027-03-03',
  file: { episodes: [anEpisode({ legalStatus: 'C2', placement: 'P1' })] },
  quiet: {
    'twelve months to the day': { today: '2027-03-02' },
    'an interim order': { episodes: [anEpisode({ legalStatus: 'C1', placement: 'P1' })] },
    'in a foster home': { episodes: [anEpisode({ legalStatus: 'C2' })] },
    'home only since the order was made final': {
      episodes: [
        anEpisode({ legalStatus: 'C1', placement: 'P1' }),
        anEpisode({ startedOn: '2026-05-05', legalStatus: 'C2', placement: 'P1' }),
      ],
    },
  },
  speaks: {
    'the day after': { finds: { since: '2027-03-03', harm: 'act this week', detail: 'at home from 2 March 2026' } },
  },
});
