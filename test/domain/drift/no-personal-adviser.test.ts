import { noPersonalAdviser } from '../../../src/domain/drift/no-personal-adviser.ts';
import { answered, aRecord } from '../../support/a-recorded-review.ts';
import { aChild } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const { plan } = answered();
const said = (given: Partial<typeof plan>) => [aRecord({ answers: answered({ plan: { ...plan, ...given } }) })];

testRule(noPersonalAdviser, {
  today: '2026-06-17',
  file: { child: aChild({ bornOn: '2010-06-17' }), reviewRecords: said({ personalAdviser: 'not named' }) },
  quiet: {
    'the day before the 16th birthday': { today: '2026-06-16' },
    'one is named': { reviewRecords: said({ personalAdviser: 'named' }) },
    'not asked': { reviewRecords: said({}) },
  },
  speaks: {
    'on the 16th birthday': {
      finds: { since: '2026-06-17', harm: 'act this week', detail: 'none named at the review of 16 June 2026' },
    },
    'at 17': { child: aChild({ bornOn: '2009-03-16' }), finds: { since: '2026-06-16', harm: 'act this week' } },
  },
});
