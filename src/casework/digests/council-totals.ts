import { sweepAction } from '../perform/action.ts';
import { type Week, week } from './week.ts';

/** How the whole service stands, in numbers: what names a child, a colleague or a team is no part of it. */
export interface CouncilTotals extends Pick<Week, 'on' | 'children' | 'lacking' | 'unanswered' | 'figures' | 'quiet'> {
  reviews: { due: number; lateAlready: number; likelyLate: number };
}

/** For whoever answers for the service and sees no child: every child is in the sums, restricted or not. */
export const councilTotals = sweepAction({
  name: 'council-totals',
  auditedAs: 'saw the service’s totals, and no child',
  permission: 'see service totals',
  among: week.among,
  begin: (_: Record<string, never>, circumstances) => {
    const sweeping = week.begin({}, circumstances);
    return {
      add: sweeping.add,
      end: () => {
        const { on, children, lacking, unanswered, figures, quiet, forecast } = sweeping.end().result;
        const { due, lateAlready, likelyLate } = forecast;
        const result: CouncilTotals = {
          ...{ on, children, lacking, unanswered, figures, quiet },
          reviews: { due, lateAlready, likelyLate },
        };
        return { result };
      },
    };
  },
});
