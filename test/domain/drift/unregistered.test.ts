import { unregistered } from '../../../src/domain/drift/unregistered.ts';
import { aChild, anEpisode } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(unregistered, {
  today: '2026-06-16',
  file: { child: aChild({ bornOn: '2010-06-17' }), episodes: [anEpisode({ placement: 'H5' })] },
  quiet: {
    'from the 16th birthday': { today: '2026-06-17' },
    'a foster home': { episodes: [anEpisode()] },
    'it was before': {
      episodes: [anEpisode({ placement: 'H5', endedOn: '2026-04-10' }), anEpisode({ startedOn: '2026-04-10' })],
    },
    'nobody knows the age': { child: aChild({ bornOn: null }) },
  },
  speaks: {
    'semi-independent the day before the 16th birthday': {
      finds: { since: '2026-03-02', harm: 'act today', detail: 'there from 2 March 2026' },
    },
    'supported accommodation is for 16 and 17': {
      episodes: [anEpisode(), anEpisode({ startedOn: '2026-04-10', placement: 'K3' })],
      finds: { since: '2026-04-10', harm: 'act today' },
    },
  },
});
