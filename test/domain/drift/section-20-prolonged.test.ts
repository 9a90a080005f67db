import { section20Prolonged } from '../../../src/domain/drift/section-20-prolonged.ts';
import { aRecord } from '../../support/a-recorded-review.ts';
import { anEpisode, aPermanencePlan, reviewsOn } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(section20Prolonged, {
  today: '2026-06-17',
  file: { reviews: reviewsOn('2026-03-30', '2026-06-16'), reviewRecords: [aRecord()], episodes: [anEpisode()] },
  quiet: {
    'the day of the second review itself': { today: '2026-06-16' },
    'only one review yet': { reviews: reviewsOn('2026-06-16') },
    'a plan is on record': { permanencePlans: [aPermanencePlan({ knownOn: '2026-06-16' })] },
    'no review was recorded here, and the return says nothing of plans': { reviewRecords: [] },
    'a care order, which the rule on permanence is for': { episodes: [anEpisode({ legalStatus: 'C2' })] },
  },
  speaks: {
    'the day after the second': {
      finds: { since: '2026-06-17', harm: 'act this week', detail: 'the second review was on 16 June 2026' },
    },
    'a plan from an earlier time in care is not one': {
      permanencePlans: [aPermanencePlan({ knownOn: '2025-01-10' })],
      finds: { since: '2026-06-17', harm: 'act this week' },
    },
  },
});
