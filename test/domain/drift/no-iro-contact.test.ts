import { noIroContact } from '../../../src/domain/drift/no-iro-contact.ts';
import { aContact, anAllocation, aPeriod, reviewsOn } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(noIroContact, {
  // The second review is due by 30 June, 92 days after the first: half of that ends on 15 May.
  today: '2026-05-16',
  file: { reviews: reviewsOn('2026-03-30') },
  quiet: {
    'the last day of the half': { today: '2026-05-15' },
    'the IRO spoke with the child by telephone': { contacts: [aContact({ on: '2026-04-20', how: 'telephone' })] },
    'a colleague came under cover': { contacts: [aContact({ on: '2026-04-20', personId: 'person-marcus' })] },
    'we first heard of the child only a month ago': { allocations: [anAllocation({ fromOn: '2026-04-16' })] },
    'there has been no review yet': { reviews: [] },
    'care has ended': { periods: [aPeriod({ ceasedOn: '2026-05-01' })] },
  },
  speaks: {
    'the day after': {
      finds: {
        since: '2026-05-16',
        harm: 'act this week',
        isOfIrosOwn: true,
        detail: 'none logged after 30 March 2026',
      },
    },
    'the social worker’s visits are not the IRO’s': {
      allocations: [anAllocation(), anAllocation({ id: 'a-2', role: 'social worker', personId: 'person-dan' })],
      contacts: [aContact({ on: '2026-04-20', personId: 'person-dan', loggedAs: null })],
      finds: { since: '2026-05-16', harm: 'act this week' },
    },
    'a participation worker’s talk is not the IRO’s': {
      contacts: [aContact({ on: '2026-04-20', personId: 'person-ama', loggedAs: 'participation worker' })],
      finds: { since: '2026-05-16', harm: 'act this week' },
    },
    'half of the time has gone since the last contact': {
      today: '2026-05-27',
      contacts: [aContact({ on: '2026-04-10' })],
      finds: { since: '2026-05-27', harm: 'act this week' },
    },
  },
});
