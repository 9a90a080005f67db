import type { Child, Disagreement } from '../../domain/records/case-file.ts';
import type { Source } from '../../domain/records/source.ts';
import type { Review } from '../../domain/reviews/review.ts';
import type { SaidOfChild } from '../said.ts';
import { type PlannedPeriod, startOf } from './claims.ts';

/** The rows as they will be, with every review known: what disagreements are about. */
export interface HeldFact {
  child: Child;
  team: string | null;
  socialWorker: string | null;
  periods: readonly PlannedPeriod[];
  reviews: readonly Review[];
}

/** A value now held, and whether the other source speaks of it in the files being read. */
interface Holding {
  value: string | null;
  isReread: boolean;
}

/**
 * A disagreement noted before that these files do not say again: settled once its source was read again on the very
 * matter, or says what is now held. Files that do not speak of it leave it open.
 */
export function isSettled(row: Disagreement, said: SaidOfChild, held: HeldFact): boolean {
  const holdings = holdingsOf(row, said, held);
  const kept = holdings.filter(({ value }) => value === row.kept);
  if (kept.length > 0) return kept.every(({ isReread }) => isReread);
  return holdings.some(({ value, isReread }) => isReread || value === row.said);
}

function holdingsOf({ about, saidBy }: Disagreement, said: SaidOfChild, held: HeldFact): Holding[] {
  const inList8 = (cell: unknown) => saidBy === 'annex-a' && (cell ?? null) !== null;
  const ofPeriods = (valueIn: (period: PlannedPeriod['row']) => string | null) =>
    held.periods.map((period) => ({ value: valueIn(period.row), isReread: speaksOfPeriod(saidBy, said, period) }));
  const holdings: Record<Disagreement['about'], () => Holding[]> = {
    'born on': () => [{ value: held.child.bornOn, isReread: inList8(said.list8?.bornOn) }],
    team: () => [{ value: held.team, isReread: inList8(said.list8?.team) }],
    'social worker': () => [{ value: held.socialWorker, isReread: inList8(said.list8?.worker) }],
    'became looked after': () => ofPeriods(({ becameLookedAfterOn }) => becameLookedAfterOn),
    ceased: () => ofPeriods(({ ceasedOn }) => ceasedOn),
    participation: () =>
      held.reviews.map((review) => ({
        value: review.participation,
        isReread: speaksOfReview(saidBy, said, review),
      })),
  };
  return holdings[about]();
}

function speaksOfPeriod(source: Source, { episodes, list8, ssd }: SaidOfChild, { row, chain }: PlannedPeriod): boolean {
  const overlaps = (from: string | null | undefined, to: string | null | undefined) =>
    Boolean(from) && (from ?? '') <= (row.ceasedOn ?? '9') && startOf(row) <= (to ?? '9');
  if (source === 'annex-a') return overlaps(list8?.becameLookedAfterOn, list8?.ceasedOn);
  if (source === 'ssd') return ssd?.periods.some((one) => overlaps(one.becameLookedAfterOn, one.ceasedOn)) ?? false;
  return chain?.links.some(({ startedOn }) => episodes.some((one) => one.startedOn === startedOn)) ?? false;
}

function speaksOfReview(source: Source, { reviews, ssd }: SaidOfChild, { sourceReference, heldOn }: Review): boolean {
  if (source === 'ssda903') return reviews.some((one) => one.heldOn === heldOn);
  if (source !== 'ssd' || !ssd) return false;
  return ssd.reviews.some(
    (one) =>
      (one.sourceReference !== null && one.sourceReference === sourceReference) ||
      (one.heldOn !== null && one.heldOn === heldOn),
  );
}
