import { ssda903ReviewCells } from '../../exchange/exports/review-row.ts';
import { caseAction } from '../perform/action.ts';
import { type AboutReview, recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';

export interface ReviewRowFacts {
  child: NamedChild;
  /** By column; null where the review does not belong in the return. */
  row: Readonly<Record<string, string>> | null;
}

export const reviewRowFacts = caseAction({
  name: 'ssda903-review-row',
  auditedAs: 'opened the SSDA903 row',
  permission: 'see the papers',
  child: ({ child }: AboutReview) => child,
  decide: (file, { review }, { law }) => {
    const { reviewId } = recorded(file, review);
    const result: ReviewRowFacts = { child: childOf(file), row: ssda903ReviewCells(file, reviewId, law) };
    return { result };
  },
});
