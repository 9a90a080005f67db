import { noIro } from '../../../src/domain/drift/no-iro.ts';
import { aChild, anAllocation, aPeriod } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(noIro, {
  // Five working days after Monday 2 March is Monday 9 March; the first review is due by 30 March.
  today: '2026-03-10',
  file: { allocations: [] },
  quiet: {
    'the fifth working day itself': { today: '2026-03-09' },
    'an IRO is allocated today': { allocations: [anAllocation({ fromOn: '2026-03-10' })] },
    'the child has left care': { periods: [aPeriod({ ceasedOn: '2026-03-09' })] },
    'the child is 18': { child: aChild({ bornOn: '2008-03-10' }) },
  },
  speaks: {
    'the day after the fifth': { finds: { since: '2026-03-10', harm: 'act this week' } },
    'a social worker is not an IRO': {
      allocations: [anAllocation({ role: 'social worker' })],
      finds: { since: '2026-03-10', harm: 'act this week' },
    },
    'the IRO left, and the next has not come: from the day after': {
      today: '2026-03-18',
      allocations: [anAllocation({ toOn: '2026-03-16' })],
      finds: { since: '2026-03-17', harm: 'act this week' },
    },
    'until the first review is due it can wait for the week': {
      today: '2026-03-30',
      finds: { since: '2026-03-10', harm: 'act this week' },
    },
    'after that it can’t': { today: '2026-03-31', finds: { since: '2026-03-10', harm: 'act today' } },
    'care began before any file: from the first day one shows': {
      today: '2026-04-13',
      periods: [aPeriod({ becameLookedAfterOn: null, firstSeenOn: '2026-04-01' })],
      // Easter is in between.
      finds: { since: '2026-04-11', harm: 'act this week' },
    },
  },
});
