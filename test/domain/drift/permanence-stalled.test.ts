import { permanenceStalled } from '../../../src/domain/drift/permanence-stalled.ts';
import { anEpisode, aPeriod, aPermanencePlan, reviewsOn } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(permanenceStalled, {
  today: '2027-01-05',
  file: {
    reviews: reviewsOn('2026-03-30', '2026-06-24', '2026-12-15'),
    permanencePlans: [aPermanencePlan({ kind: 'return to family', knownOn: '2026-06-01' })],
  },
  quiet: {
    'the first of two reviews was the one that made it': {
      permanencePlans: [aPermanencePlan({ kind: 'return to family', knownOn: '2026-06-24' })],
    },
    'one review since': { reviews: reviewsOn('2026-03-30', '2026-06-24') },
    'it has changed since': {
      permanencePlans: [
        aPermanencePlan({ kind: 'return to family', knownOn: '2026-06-01' }),
        aPermanencePlan({ id: 'plan-2', knownOn: '2026-12-15' }),
      ],
    },
    'the child lives with the long-term carers': {
      permanencePlans: [aPermanencePlan({ knownOn: '2026-06-01' })],
      episodes: [anEpisode({ placement: 'U4' })],
    },
    'care has ended': { periods: [aPeriod({ ceasedOn: '2026-12-20' })] },
  },
  speaks: {
    'two reviews since, and still in care': {
      finds: {
        since: '2026-12-15',
        harm: 'act this week',
        detail: 'the same plan from 1 June 2026, over two reviews or more',
      },
    },
    'long-term fostering, with carers who are not': {
      permanencePlans: [aPermanencePlan({ knownOn: '2026-06-01' })],
      finds: { since: '2026-12-15', harm: 'act this week' },
    },
  },
});
