import { reachOf } from '../../domain/people/access.ts';
import type { Day } from '../../domain/time/day.ts';
import { aheadOfReviews } from '../../domain/time/our-spans.ts';
import { onFrom } from '../../domain/time/span.ts';
import { caseloadAction } from '../perform/action.ts';
import { pageOf } from '../perform/page-of.ts';
import { byUrgency, type ReviewLine, reviewLineOf } from '../shared/review-line.ts';

export interface ReadinessList {
  /** One page of them. */
  lines: readonly ReviewLine[];
  /** True for a reach that is wider than one’s own children. */
  isWide: boolean;
  page: number;
  pages: number;
  total: number;
  /** How many have nothing left to get ready. */
  ready: number;
}

/** The reviews of the weeks to come, and any that are late: how much of what each needs is ready. */
export const readinessList = caseloadAction({
  name: 'readiness-list',
  auditedAs: 'saw how ready the review is, in a list',
  permission: 'see how ready a review is',
  among: (_: { page: number }, today) => ({ lookedAfterOn: today }),
  decide: (files, { page }, circumstances) => {
    const horizon = onFrom(circumstances.today, aheadOfReviews);
    const lines = files
      .flatMap((file) => reviewLineOf(file, circumstances).line ?? [])
      .filter((line) => isBy(line, horizon))
      .toSorted(byUrgency);
    const { rows, ...place } = pageOf(lines, page);
    const result: ReadinessList = {
      lines: rows,
      ...place,
      isWide: reachOf(circumstances.actor, 'see how ready a review is') !== 'own',
      ready: lines.filter(({ ready }) => ready.done === ready.of).length,
    };
    return { result, shows: rows.map(({ child }) => child.id) };
  },
});

/** By its date or its limit, whichever comes first: a booking past the limit must not hide the limit. */
const isBy = ({ booked, dueOn }: ReviewLine, horizon: Day) =>
  [booked?.on, dueOn].some((day) => day !== undefined && day !== null && day <= horizon);
