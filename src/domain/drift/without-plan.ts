import type { Review } from '../reviews/review.ts';
import type { KnownToRule } from './rule.ts';

/**
 * The second review of this time in care, where there is no permanence plan, and how many reviews there have been.
 * Only where a review was recorded here: the return of itself says nothing of plans, so their absence is no news.
 */
export function secondReviewWithoutPlan({ care, file }: KnownToRule): { second: Review; reviews: number } | null {
  const second = care?.facts.ordinaryReviews[1];
  if (!care || !second || care.records.length === 0 || care.facts.shortBreaksOnly) return null;
  if (file.permanencePlans.some(({ knownOn }) => knownOn >= care.from)) return null;
  return { second, reviews: care.facts.ordinaryReviews.length };
}

export const isSection20 = ({ care }: KnownToRule): boolean => care?.episode?.legalStatus === 'V2';
