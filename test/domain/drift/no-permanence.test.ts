import { noPermanence } from '../../../src/domain/drift/no-permanence.ts';
import { aRecord } from '../../support/a-recorded-review.ts';
import { anEpisode, aPermanencePlan, reviewsOn } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(noPermanence, {
  today: '2026-06-17',
  file: {
    reviews: reviewsOn('2026-03-30', '2026-06-16'),
    reviewRecords: [aRecord()],
    episodes: [anEpisode({ legalStatus: 'C2' })],
  },
  quiet: {
    'the day of the second review itself': { today: '2026-06-16' },
    'only one review yet': { reviews: reviewsOn('2026-06-16') },
    'a plan is on record': { permanencePlans: [aPermanencePlan({ knownOn: '2026-06-16' })] },
    'no review was recorded here, and the return says nothing of plans': { reviewRecords: [] },
    'section 20, which has a rule of its own': { episodes: [anEpisode({ legalStatus: 'V2' })] },
    'short breaks': { episodes: [anEpisode({ legalStatus: 'V4' })] },
  },
  speaks: {
    'the day after the second': {
      finds: { since: '2026-06-17', harm: 'act this week', detail: 'none after 2 reviews, the second on 16 June 2026' },
    },
    'a plan from an earlier time in care is not one': {
      permanencePlans: [aPermanencePlan({ knownOn: '2025-01-10' })],
      finds: { since: '2026-06-17', harm: 'act this week' },
    },
    'still none at the third': {
      today: '2026-12-02',
      reviews: reviewsOn('2026-03-30', '2026-06-16', '2026-12-01'),
      finds: { since: '2026-06-17', harm: 'act today' },
    },
  },
});
