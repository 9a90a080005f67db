import { iroConflict } from '../../../src/domain/drift/iro-conflict.ts';
import { anEvent } from '../../support/a-reviewed-child.ts';
import { anAllocation } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(iroConflict, {
  today: '2026-06-16',
  quiet: {
    'the parent’s IRO was this one, and is not now': {
      parentIros: [{ personId: 'person-priya', fromOn: '2026-04-01', toOn: '2026-06-15' }],
    },
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
    'iro-parent-child-different: a parent was added afterwards, with the same IRO, who is now IRO of both': {
      parentIros: [{ personId: 'person-priya', fromOn: '2026-04-01', toOn: null }],
      finds: {
        ...{ since: '2026-04-01', harm: 'act today' },
        detail: 'the IRO is also the IRO of the child’s parent, who is looked after',
      },
    },
    'iro-not-conflicted: the IRO answered for the child’s decisions as a manager': {
      decisionEvents: [anEvent({ kind: 'agreed', byId: 'person-priya', on: '2026-02-01' })],
      finds: { since: '2026-03-05', harm: 'act today', detail: 'the IRO managed the case on 1 February 2026' },
    },
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
        detail: 'the IRO was the child’s social worker from 3 March 2025',
      },
    },
  },
});
