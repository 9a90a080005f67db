import { unregistered } from '../../../src/domain/drift/unregistered.ts';
import { aChild, anEpisode } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(unregistered, {
  today: '2026-06-16',
  file: { child: aChild({ bornOn: '2010-06-17' }), episodes: [anEpisode({ placement: 'H5' })] },
  quiet: {
    'from the 16th birthday': { today: '2026-06-17' },
    'on holiday from a foster home': {
      episodes: [anEpisode(), anEpisode({ startedOn: '2026-06-08', placement: 'T2' })],
    },
    'a foster home': { episodes: [anEpisode()] },
    'it was before': {
      episodes: [anEpisode({ placement: 'H5', endedOn: '2026-04-10' }), anEpisode({ startedOn: '2026-04-10' })],
    },
    'nobody knows the age': { child: aChild({ bornOn: null }) },
    'no placement is recorded': { episodes: [anEpisode({ placement: null })] },
    'an unknown code from the 16th birthday': { episodes: [anEpisode({ placement: 'Z15' })], today: '2026-06-17' },
  },
  speaks: {
    'semi-independent the day before the 16th birthday': {
      finds: { since: '2026-03-02', harm: 'act today', detail: 'there from 2 March 2026' },
    },
    'supported accommodation is for 16 and 17': {
      episodes: [anEpisode(), anEpisode({ startedOn: '2026-04-10', placement: 'K3' })],
      finds: { since: '2026-04-10', harm: 'act today' },
    },
    ...Object.fromEntries(
      ['K3', 'H5', 'P2', 'P3', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14'].map((placement) => [
        `${placement}, in whatever year’s return it stands`,
        {
          episodes: [anEpisode({ placement })],
          finds: { since: '2026-03-02', harm: 'act today' as const, detail: 'there from 2 March 2026' },
        },
      ]),
    ),
    ...Object.fromEntries(
      ['Z15', 'K9', 'Q7', 'constructor'].map((placement) => [
        `${placement}, which nobody has given a meaning to, and says so`,
        {
          episodes: [anEpisode(), anEpisode({ startedOn: '2026-04-10', placement })],
          finds: {
            since: '2026-04-10',
            harm: 'act today' as const,
            detail: 'there from 10 April 2026, and the code of it is not known',
          },
        },
      ]),
    ),
    'in hospital, and not moved': {
      episodes: [anEpisode({ placement: 'K3' }), anEpisode({ startedOn: '2026-06-08', placement: 'T1' })],
      finds: { since: '2026-03-02', harm: 'act today' },
    },
    'a change of legal status of which only the day is in hand does not begin it again': {
      episodes: [
        anEpisode({ placement: 'Z12' }),
        anEpisode({ startedOn: '2026-04-10', placement: null, legalStatus: 'C1' }),
      ],
      finds: { since: '2026-03-02', harm: 'act today' },
    },
  },
});
