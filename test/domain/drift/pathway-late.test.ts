import { pathwayLate } from '../../../src/domain/drift/pathway-late.ts';
import { answered, aRecord } from '../../support/a-recorded-review.ts';
import { aChild } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const { plan } = answered();
const said = (given: Partial<typeof plan>) => [aRecord({ answers: answered({ plan: { ...plan, ...given } }) })];

testRule(pathwayLate, {
  // Sixteen on 16 March 2026, so the assessment is due by 16 June, when the review was held.
  today: '2026-06-17',
  file: { child: aChild({ bornOn: '2010-03-16' }), reviewRecords: said({ pathwayPlan: 'not started' }) },
  quiet: {
    'three months to the day': { today: '2026-06-16' },
    started: { reviewRecords: said({ pathwayPlan: 'started' }) },
    'in place': { reviewRecords: said({ pathwayPlan: 'in place' }), today: '2027-12-01' },
    'not asked': { reviewRecords: said({}) },
    'started, six months and a day before 18': { reviewRecords: said({ pathwayPlan: 'started' }), today: '2027-09-15' },
    'turned 18': { today: '2028-03-16' },
  },
  speaks: {
    'the day after': {
      finds: { since: '2026-06-17', harm: 'act this week', detail: 'not started at the review of 16 June 2026' },
    },
    'only started, six months before 18': {
      reviewRecords: said({ pathwayPlan: 'started' }),
      today: '2027-09-16',
      finds: { since: '2027-09-16', harm: 'act today' },
    },
  },
});
