import { noSocialWorker } from '../../../src/domain/drift/no-social-worker.ts';
import { anAllocation } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(noSocialWorker, {
  today: '2026-03-10',
  quiet: {
    'the fifth working day itself': { today: '2026-03-09' },
    'one is allocated': { allocations: [anAllocation({ role: 'social worker', fromOn: '2026-03-10' })] },
  },
  speaks: {
    'the day after the fifth': {
      finds: { since: '2026-03-10', harm: 'act today', detail: 'none on record from 2 March 2026' },
    },
    'the day after the last one left': {
      today: '2026-05-01',
      allocations: [anAllocation({ role: 'social worker', toOn: '2026-04-30' })],
      finds: { since: '2026-05-01', harm: 'act this week', detail: 'none on record from 1 May 2026' },
    },
    'still five working days after, with the bank holiday on 4 May': {
      today: '2026-05-11',
      allocations: [anAllocation({ role: 'social worker', toOn: '2026-04-30' })],
      finds: { since: '2026-05-01', harm: 'act this week' },
    },
    'six working days after the last one left': {
      today: '2026-05-12',
      allocations: [anAllocation({ role: 'social worker', toOn: '2026-04-30' })],
      finds: { since: '2026-05-12', harm: 'act today' },
    },
  },
});
