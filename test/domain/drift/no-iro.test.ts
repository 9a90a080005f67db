import { noIro } from '../../../src/domain/drift/no-iro.ts';
import { aChild, anAllocation, aPeriod, aServiceTold } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(noIro, {
  // Five working days after Monday 2 March is Monday 9 March; the first review is due by 30 March.
  today: '2026-03-10',
  file: { allocations: [] },
  quiet: {
    'an IRO is allocated today': { allocations: [anAllocation({ fromOn: '2026-03-10' })] },
    'the child has left care': { periods: [aPeriod({ ceasedOn: '2026-03-09' })] },
    'the child is 18': { child: aChild({ bornOn: '2008-03-10' }) },
  },
  speaks: {
    'the day care began: from then on somebody knows of it': {
      today: '2026-03-02',
      finds: { since: '2026-03-02', harm: 'watch', dueOn: '2026-03-09' },
    },
    'the fifth working day itself': { today: '2026-03-09', finds: { since: '2026-03-02', harm: 'act this week' } },
    'the day after the fifth': { finds: { since: '2026-03-02', harm: 'act today' } },
    'the council’s own target, 3 working days from being told, before the fifth': {
      today: '2026-03-06',
      serviceTold: [aServiceTold({ toldOn: '2026-03-03' })],
      finds: {
        ...{ since: '2026-03-02', harm: 'act this week' },
        detail:
          'looked after from 2 March 2026, the IRO service was told on 3 March 2026, with no IRO on record, one is wanted by 9 March 2026',
      },
    },
    'a social worker is not an IRO': {
      allocations: [anAllocation({ role: 'social worker' })],
      finds: { since: '2026-03-02', harm: 'act today' },
    },
    'the IRO left, and the next has not come: from the day after': {
      today: '2026-03-18',
      allocations: [anAllocation({ toOn: '2026-03-16' })],
      finds: { since: '2026-03-17', harm: 'watch', dueOn: '2026-03-24' },
    },
    'nobody has come for five working days': {
      today: '2026-03-25',
      allocations: [anAllocation({ toOn: '2026-03-16' })],
      finds: { since: '2026-03-17', harm: 'act today' },
    },
    'care began before any file: from the first day one shows': {
      today: '2026-04-13',
      periods: [aPeriod({ becameLookedAfterOn: null, firstSeenOn: '2026-04-01' })],
      // Easter is in between.
      finds: { since: '2026-04-01', harm: 'act today' },
    },
  },
});
