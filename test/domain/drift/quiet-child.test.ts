import { quietChild } from '../../../src/domain/drift/quiet-child.ts';
import { aContact, anAllocation, aPreparation, aReview } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const absent = (completedOn: string) => aReview({ completedOn, participation: 'PN7' });

testRule(quietChild, {
  // Six weeks after 24 June is 5 August; the next review is not due before 24 December.
  today: '2026-08-06',
  file: { reviews: [absent('2026-03-30'), absent('2026-06-24')] },
  quiet: {
    'the sixth week is not over': { today: '2026-08-05' },
    'somebody visited': { contacts: [aContact({ on: '2026-07-02' })] },
    'the child chose how to share their views': {
      preparations: [aPreparation({ item: 'choices', recordedOn: '2026-07-02' })],
    },
    'something is late, which somebody will see': { today: '2026-12-28' },
    'the child came to the last one': { reviews: [absent('2026-03-30'), aReview({ completedOn: '2026-06-24' })] },
    'we first heard of the child in July': { allocations: [anAllocation({ fromOn: '2026-07-06' })] },
  },
  speaks: {
    'nothing is late, and nothing has come from the child': {
      finds: {
        since: '2026-08-06',
        harm: 'act today',
        detail: 'PN7 at the last two reviews, and nothing logged after 24 June 2026',
      },
    },
    'a report from the social worker is not the child’s': {
      preparations: [aPreparation({ item: 'report received', recordedOn: '2026-07-02' })],
      finds: { since: '2026-08-06', harm: 'act today' },
    },
  },
});
