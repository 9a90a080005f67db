import type { NoReview } from '../../domain/reviews/next-review.ts';
import { type ChildKey, caseAction } from '../perform/action.ts';
import { type NamedChild, type ReviewLine, reviewLineOf } from './review-line.ts';

export interface NextReviewOfChild {
  child: NamedChild;
  next: ReviewLine | null;
  noneBecause: string;
}

/** Why no review is to come, as the end of a sentence. */
export const noReviewBecause: Record<NoReview, string> = {
  'not looked after': 'no review is due, because this child is not being looked after.',
  'turned 18': 'no review is due after the 18th birthday.',
  'none before 18': 'no further review falls due before the 18th birthday.',
  'start not known': 'no date can be worked out, because nobody has recorded when care began.',
};

export const nextReviewOfChild = caseAction({
  name: 'next-review-of-child',
  auditedAs: 'saw the next review date',
  permission: 'see review dates',
  child: ({ child }: { child: ChildKey }) => child,
  decide: (file, _, circumstances) => {
    const found = reviewLineOf(file, circumstances);
    const { id, reference, initials } = file.child;
    const result: NextReviewOfChild = {
      child: { id, reference, initials },
      next: found.line,
      noneBecause: found.line === null ? noReviewBecause[found.none] : '',
    };
    return { result };
  },
});
