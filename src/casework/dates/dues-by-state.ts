import { duesOf } from '../../domain/duties/dues-of.ts';
import type { DueState } from '../../domain/duties/duty.ts';
import { sweepAction } from '../perform/action.ts';

/** How many duties stand how, for everybody: counts, and no child’s. */
export const duesByState = sweepAction({
  name: 'dues-by-state',
  auditedAs: 'counted what is due',
  permission: 'count what is due',
  among: (_: Record<string, never>, today) => ({ lookedAfterOn: today }),
  begin: (_, { today, law }) => {
    const counts: Partial<Record<DueState, number>> = {};
    return {
      add: (file) => {
        for (const { state } of duesOf(file, today, law)) counts[state] = (counts[state] ?? 0) + 1;
      },
      end: () => ({ result: counts }),
    };
  },
});
