import { placementMoves } from '../../../src/domain/drift/placement-moves.ts';
import { anEpisode, aPeriod } from '../../support/builders.ts';
import { testRule } from '../../support/test-rule.ts';

const lived = (startedOn: string, startReason: string) => anEpisode({ startedOn, startReason });

testRule(placementMoves, {
  today: '2026-06-16',
  quiet: {
    'two in the year': { episodes: [lived('2026-03-02', 'S'), lived('2026-04-10', 'P')] },
    'a new legal status is no move': {
      episodes: [lived('2026-03-02', 'S'), lived('2026-04-10', 'P'), lived('2026-05-05', 'L')],
    },
    'a new code with the same carer is no move': {
      episodes: [lived('2026-03-02', 'S'), lived('2026-04-10', 'P'), lived('2026-05-05', 'T')],
    },
    'a night in hospital, and back again': {
      episodes: [lived('2026-03-02', 'S'), { ...lived('2026-04-10', 'P'), placement: 'T1' }, lived('2026-04-12', 'P')],
    },
    'the first of three ended a year ago': {
      periods: [aPeriod({ becameLookedAfterOn: '2025-01-06' })],
      episodes: [lived('2025-01-06', 'S'), lived('2025-06-16', 'P'), lived('2026-04-10', 'P')],
    },
  },
  speaks: {
    'three in the year': {
      episodes: [lived('2026-03-02', 'S'), lived('2026-04-10', 'P'), lived('2026-05-05', 'B')],
      finds: { since: '2026-05-05', harm: 'act this week', detail: '3 placements, the last from 5 May 2026' },
    },
    'the first of three ended a day less than a year ago': {
      periods: [aPeriod({ becameLookedAfterOn: '2025-01-06' })],
      episodes: [lived('2025-01-06', 'S'), lived('2025-06-17', 'P'), lived('2026-04-10', 'P')],
      finds: { since: '2026-04-10', harm: 'act this week' },
    },
  },
});
