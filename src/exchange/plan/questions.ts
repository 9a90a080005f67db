import type { Episode, PeriodOfCare } from '../../domain/records/case-file.ts';
import { isShortBreak } from '../../domain/reviews/care-episodes.ts';
import type { Review } from '../../domain/reviews/review.ts';
import type { Day } from '../../domain/time/day.ts';
import { referenceInWords } from '../../domain/wording/reference.ts';
import { count, dateInWords, sentence } from '../../domain/wording/words.ts';
import { isNear } from '../history/near.ts';
import type { ImportQuestion, QuestionKind, SaidOfChild } from '../said.ts';
import { collectionYear } from '../ssda903/collection-year.ts';
import { type PlannedPeriod, startOf } from './claims.ts';
import { askPlacementCodes } from './codes.ts';

/** Gathers questions about one child, who is named by reference. */
export function questionsAbout(reference: string) {
  const asked: ImportQuestion[] = [];
  return {
    asked,
    ask: (kind: QuestionKind, says: string, periodOn?: Day) =>
      asked.push({ kind, reference, says: `${referenceInWords(reference)}: ${says}`, ...(periodOn && { periodOn }) }),
  };
}
export type Ask = ReturnType<typeof questionsAbout>['ask'];

interface Planned {
  periods: readonly PlannedPeriod[];
  episodes: readonly Episode[];
  reviews: readonly Review[];
}

/** A review in these files that a later file of the same time does not have: it is not used, and that is said. */
export function askUnused(said: SaidOfChild, reviews: readonly Review[], ask: Ask) {
  for (const { heldOn, file } of said.reviews) {
    const isUsed = reviews.some((row) =>
      [row.heldOn, row.adjournedOn, row.completedOn].some((day) => day !== null && isNear(day, heldOn)),
    );
    if (!isUsed)
      ask(
        'an older copy, not used',
        `${file} gives a review on ${dateInWords(heldOn)}, and a later file of the same time does not. It was left out.`,
      );
  }
}

/** What the rows, once planned, leave open. */
export function askAbout(said: SaidOfChild, { periods, episodes, reviews }: Planned, ask: Ask) {
  const rows = periods.map(({ row }) => row);
  for (const row of rows) if (row.becameLookedAfterOn === null) askStart(row, ask);
  for (const period of periods) askWhereabouts(period, said, ask);
  if (rows.length === 0 && (reviews.length > 0 || said.bornOn !== null)) {
    const what =
      reviews.length > 0
        ? `${count(reviews.length, 'review')} and no episode of care (rule 1012)`
        : 'no episode of care';
    ask('no episode', `the files give ${what}. Add a file with the child’s episodes.`);
  }
  askPlacementCodes(said, ask);
  const isShort = episodes.length > 0 && episodes.every(isShortBreak);
  if (isShort && said.reviews.length > 0) {
    ask(
      'short breaks',
      'every episode is short breaks (V3 or V4). The reviews were kept; leave them out of the return (rule 399).',
    );
  }
  askOutside(rows, reviews, ask);
}

const askStart = ({ firstSeenOn }: PeriodOfCare, ask: Ask) =>
  ask(
    'start of care unknown',
    `the files begin on ${dateInWords(firstSeenOn)}, after care began. Add the year it began, or a list 8 with the date.`,
    firstSeenOn,
  );

function askWhereabouts({ row, chain }: PlannedPeriod, { coverage }: SaidOfChild, ask: Ask) {
  const last = chain?.links.at(-1);
  if (!last || last.endedOn !== null || row.ceasedOn !== null || coverage.latestYear === null) return;
  const years = chain?.links.flatMap(({ year }) => (year === null ? [] : [year])) ?? [];
  const year = Math.max(...years, collectionYear(last.startedOn));
  if (years.length === 0 || year >= coverage.latestYear) return;
  ask(
    'missing from a later year',
    `still looked after on 31 March ${year + 1}, and not in the files for ${year + 1} to ${year + 2}. Add when care ended.`,
    startOf(row),
  );
}

function askOutside(periods: readonly PeriodOfCare[], reviews: readonly Review[], ask: Ask) {
  if (periods.length === 0 || periods.some(({ becameLookedAfterOn }) => becameLookedAfterOn === null)) return;
  const held = reviews.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn]));
  const outside = held.filter(
    (day) => !periods.some((row) => startOf(row) <= day && (row.ceasedOn === null || day <= row.ceasedOn)),
  );
  if (outside.length === 0) return;
  const which = outside.slice(0, 3).map(dateInWords).join(', ');
  const more = outside.length > 3 ? ` and ${outside.length - 3} more` : '';
  ask(
    'dates that cannot all be right',
    `${sentence(count(outside.length, 'review'))} dated when not looked after: ${which}${more}.`,
  );
}
