import { notParticipating } from '../../../src/domain/drift/not-participating.ts';
import { aPeriod, aReview } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const silent = (completedOn: string, participation: 'PN0' | 'PN1' | 'PN4' | 'PN6' | 'PN7') =>
  aReview({ completedOn, participation });

testRule(notParticipating, {
  today: '2026-06-25',
  file: { reviews: [silent('2026-03-30', 'PN4'), silent('2026-06-24', 'PN7')] },
  quiet: {
    once: { reviews: [silent('2026-03-30', 'PN1'), silent('2026-06-24', 'PN7')] },
    'twice, but not running': {
      reviews: [silent('2026-03-30', 'PN4'), silent('2026-05-11', 'PN6'), silent('2026-06-24', 'PN7')],
    },
    'under 4 is not silence': { reviews: [silent('2026-03-30', 'PN0'), silent('2026-06-24', 'PN0')] },
    'the first was in another period of care': {
      periods: [aPeriod({ ceasedOn: '2026-04-10' }), aPeriod({ id: 'period-2', becameLookedAfterOn: '2026-06-01' })],
    },
    'a quiet child, of whom that is said instead': {
      today: '2026-08-06',
      reviews: [silent('2026-03-30', 'PN7'), silent('2026-06-24', 'PN7')],
    },
  },
  speaks: {
    'PN4 and then PN7': { finds: { since: '2026-06-24', harm: 'act this week', detail: 'last on 24 June 2026' } },
    'from the day of the second': { today: '2026-06-24', finds: { since: '2026-06-24', harm: 'act this week' } },
  },
});
