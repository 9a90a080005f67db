import type { Permission } from '../domain/access.ts';
import type { Day, Id } from '../domain/case-file.ts';
import type { RecordStep } from '../domain/reviewing.ts';
import { type AboutReview, childOf, recorded } from './about-review.ts';
import { caseAction } from './action.ts';
import type { NamedChild } from './review-line.ts';

interface Asked extends AboutReview {
  /** Every paper there is, by its code, with the permission it needs. */
  papers: readonly { code: string; permission: Permission }[];
}

/** What can be opened after one review, and what has been done with it. */
export interface PapersOfReview {
  child: NamedChild;
  review: Id;
  on: Day;
  today: Day;
  /** The codes of those this person may open. */
  open: readonly string[];
  mayDistribute: boolean;
  mayWriteToChild: boolean;
  steps: readonly RecordStep[];
}

export const papersOfReview = caseAction({
  name: 'papers-of-review',
  permission: 'see the card',
  child: ({ child }: Asked) => child,
  decide: (file, { review, papers }, { may, today }) => {
    const record = recorded(file, review);
    const result: PapersOfReview = {
      child: childOf(file),
      review: record.reviewId,
      on: record.answers.whatHappened.on,
      today,
      open: papers.filter(({ permission }) => may(permission, file)).map(({ code }) => code),
      mayDistribute: may('distribute the record', file),
      mayWriteToChild: may('write to the child', file),
      steps: file.recordSteps.filter(({ reviewId }) => reviewId === record.reviewId),
    };
    return { result };
  },
});
