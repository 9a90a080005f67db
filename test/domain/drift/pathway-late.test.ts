import { pathwayLate } from '../../../src/domain/drift/pathway-late.ts';
import { answered, aRecord } from '../../support/a-recorded-review.ts';
import { aChild, anEpisode, aPeriod } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const { plan } = answered();
const said = (given: Partial<typeof plan>) => [aRecord({ answers: answered({ plan: { ...plan, ...given } }) })];

/** Sixteen and two months, and never in care before: 91 days later is 31 July. */
const fromSixteen = {
  child: aChild({ bornOn: '2010-03-01' }),
  periods: [aPeriod({ becameLookedAfterOn: '2026-05-01' })],
  episodes: [anEpisode({ startedOn: '2026-05-01' })],
};

testRule(pathwayLate, {
  // Sixteen on 16 March 2026, so the assessment is due by 16 June, when the review was held.
  today: '2026-06-17',
  file: {
    child: aChild({ bornOn: '2010-03-16' }),
    periods: [aPeriod({ becameLookedAfterOn: '2025-06-02' })],
    episodes: [anEpisode({ startedOn: '2025-06-02' })],
    reviewRecords: said({ pathwayPlan: 'not started' }),
  },
  quiet: {
    'three months to the day': { today: '2026-06-16' },
    started: { reviewRecords: said({ pathwayPlan: 'started' }) },
    'in place': { reviewRecords: said({ pathwayPlan: 'in place' }), today: '2027-12-01' },
    'not asked': { reviewRecords: said({}) },
    'started, six months and a day before 18': { reviewRecords: said({ pathwayPlan: 'started' }), today: '2027-09-15' },
    'turned 18': { today: '2028-03-16' },
    'X39: in care from 16, three months to the day from becoming eligible': { ...fromSixteen, today: '2026-10-31' },
    'short breaks do not make a young person eligible': {
      ...fromSixteen,
      episodes: [anEpisode({ startedOn: '2026-05-01', legalStatus: 'V4' })],
      today: '2027-06-01',
    },
    'in care for less than 13 weeks before 18': {
      child: aChild({ bornOn: '2008-09-10' }),
      periods: [aPeriod({ becameLookedAfterOn: '2026-06-12' })],
      episodes: [anEpisode({ startedOn: '2026-06-12' })],
      today: '2026-09-09',
    },
  },
  speaks: {
    'X39: in care from 16, three months and a day after becoming eligible (reg 42(1))': {
      ...fromSixteen,
      today: '2026-11-01',
      finds: {
        since: '2026-11-01',
        harm: 'act this week',
        detail: 'not started at the review of 16 June 2026, eligible from 31 July 2026',
      },
    },
    'in care from 17 and a half: from becoming eligible, which is within six months of 18': {
      child: aChild({ bornOn: '2008-12-16' }),
      periods: [aPeriod({ becameLookedAfterOn: '2026-05-01' })],
      episodes: [anEpisode({ startedOn: '2026-05-01' })],
      today: '2026-07-31',
      finds: { since: '2026-07-31', harm: 'act today' },
    },
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
