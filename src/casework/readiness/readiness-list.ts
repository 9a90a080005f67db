import { reachOf } from '../../domain/people/access.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { caseloadAction } from '../perform/action.ts';
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

const pageLength = 8;
/** How far ahead the list looks, in calendar days. */
const ahead = 28;

/** The reviews of the next 4 weeks, and any that are late: how much of what each needs is ready. */
export const readinessList = caseloadAction({
  name: 'readiness-list',
  auditedAs: 'saw how ready the review is, in a list',
  permission: 'see review dates',
  among: (_: { page: number }, today) => ({ lookedAfterOn: today }),
  decide: (files, { page }, circumstances) => {
    const horizon = addDays(circumstances.today, ahead);
    const lines = files
      .flatMap((file) => reviewLineOf(file, circumstances).line ?? [])
      .filter((line) => isBy(line, horizon))
      .toSorted(byUrgency);
    const pages = Math.max(1, Math.ceil(lines.length / pageLength));
    const shown = Math.min(Math.max(page, 1), pages);
    const onPage = lines.slice((shown - 1) * pageLength, shown * pageLength);
    const result: ReadinessList = {
      lines: onPage,
      isWide: reachOf(circumstances.actor, 'see review dates') !== 'own',
      page: shown,
      pages,
      total: lines.length,
      ready: lines.filter(({ ready }) => ready.done === ready.of).length,
    };
    return { result, shows: onPage.map(({ child }) => child.id) };
  },
});

/** By its date or its limit, whichever comes first: a booking past the limit must not hide the limit. */
const isBy = ({ booked, dueOn }: ReviewLine, horizon: Day) =>
  [booked?.on, dueOn].some((day) => day !== undefined && day !== null && day <= horizon);
