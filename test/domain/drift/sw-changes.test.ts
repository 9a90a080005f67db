import { swChanges } from '../../../src/domain/drift/sw-changes.ts';
import { anAllocation } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const first = anAllocation({
  id: 'sw-1',
  role: 'social worker',
  personId: 'person-1',
  fromOn: '2025-01-06',
  toOn: '2025-11-28',
});
const second = { ...first, id: 'sw-2', personId: 'person-2', fromOn: '2025-12-01', toOn: '2026-04-30' };
const third = { ...first, id: 'sw-3', personId: 'person-3', fromOn: '2026-05-01', toOn: null };

testRule(swChanges, {
  today: '2026-06-16',
  quiet: {
    'two in the year': { allocations: [first, second] },
    'the first of three left a year ago': { allocations: [{ ...first, toOn: '2025-06-16' }, second, third] },
    'the same one back again is one': { allocations: [first, second, { ...third, personId: 'person-1' }] },
    'an IRO is not one': { allocations: [first, second, { ...third, role: 'iro' }] },
  },
  speaks: {
    'three in the year': {
      allocations: [first, second, third],
      finds: {
        since: '2026-05-01',
        harm: 'act this week',
        about: 'sw-3',
        detail: '3 social workers in the last 12 months',
      },
    },
    'the first of three left a year ago tomorrow': {
      allocations: [{ ...first, toOn: '2025-06-17' }, second, third],
      finds: { since: '2026-05-01', harm: 'act this week' },
    },
  },
});
