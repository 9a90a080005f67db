import { iroConflict } from '../../../src/domain/drift/iro-conflict.ts';
import { anAllocation } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(iroConflict, {
  today: '2026-06-16',
  quiet: {
    'the IRO has only been the IRO': {},
    'somebody else was the social worker': {
      allocations: [anAllocation(), anAllocation({ id: 'a-2', role: 'social worker', personId: 'person-dan' })],
    },
    'the IRO who was is no longer this child’s': {
      allocations: [
        anAllocation({ id: 'a-1', role: 'social worker' }),
        anAllocation({ id: 'a-2', toOn: '2026-06-15' }),
        anAllocation({ id: 'a-3', personId: 'person-marcus', fromOn: '2026-06-16' }),
      ],
    },
  },
  speaks: {
    'the IRO became the social worker as well': {
      allocations: [
        anAllocation({ id: 'a-1' }),
        anAllocation({ id: 'a-2', role: 'social worker', fromOn: '2026-05-05', toOn: '2026-05-20' }),
      ],
      finds: { since: '2026-05-05', harm: 'act today' },
    },
    'the IRO was the social worker once': {
      allocations: [
        anAllocation({ id: 'a-1', role: 'social worker', fromOn: '2025-03-03', toOn: '2025-09-01' }),
        anAllocation({ id: 'a-2', fromOn: '2026-03-05' }),
      ],
      finds: {
        since: '2026-03-05',
        harm: 'act today',
        isOfIrosOwn: true,
        detail: 'social worker from 3 March 2025, IRO from 5 March 2026',
      },
    },
  },
});
