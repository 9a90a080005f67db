import { duesOf } from '../../domain/duties/dues-of.ts';
import type { Due } from '../../domain/duties/duty.ts';
import { lateNow } from '../../domain/duties/late-now.ts';
import {
  carePlanUpdate,
  decisionsRecord,
  reviewRecordDistribute,
  reviewRecordFull,
} from '../../domain/duties/record.ts';
import type { Permission } from '../../domain/people/access.ts';
import type { CaseFile } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import type { RecordStep } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Late } from '../../domain/time/late.ts';
import { type Unsent, unsentOf } from '../decisions/unsent.ts';
import { type Circumstances, caseAction } from '../perform/action.ts';
import { type AboutReview, recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { isToSend, mayReadWhatGoesOut } from '../shared/to-send.ts';
import { pastedOf } from './paste-record.ts';

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
  /** Is the record still to be sent to somebody? */
  isToSend: boolean;
  mayDistribute: boolean;
  mayEdit: boolean;
  mayWriteToChild: boolean;
  steps: readonly RecordStep[];
  /** Is the text as it stands in the case record? Not, when it was edited since. */
  isPasted: boolean;
  /** What is owed after the review, whose it is and by when. None for a review that is not completed. */
  clocks: readonly Clock[];
  mayUpdatePlan: boolean;
  unsent: readonly Unsent[];
}

/** A duty after a review, and how late it is while it is still owed. */
export interface Clock extends Due {
  late: Late | null;
}

export const papersOfReview = caseAction({
  name: 'papers-of-review',
  auditedAs: 'saw which papers there are',
  permission: 'see the papers',
  child: ({ child }: Asked) => child,
  decide: (file, { review, papers }, circumstances) => {
    const { may, today, law } = circumstances;
    const record = recorded(file, review);
    const result: PapersOfReview = {
      child: childOf(file),
      review: record.reviewId,
      on: record.answers.whatHappened.on,
      today,
      open: papers
        .filter(({ permission }) =>
          permission === 'open what is sent out'
            ? mayReadWhatGoesOut(file, record.reviewId, circumstances)
            : may(permission, file),
        )
        .map(({ code }) => code),
      isToSend: isToSend(file, record.reviewId, circumstances),
      mayDistribute: may('distribute the record', file),
      mayEdit: may('record a review', file),
      mayWriteToChild: may('write to the child', file),
      clocks: clocksOf(file, record.reviewId, { today, law }),
      mayUpdatePlan: may('prepare a review', file),
      unsent: unsentOf(file, circumstances).filter((one) => one.review === record.reviewId),
      isPasted: pastedOf(file, record) !== null,
      steps: file.recordSteps.filter(({ reviewId }) => reviewId === record.reviewId),
    };
    return { result };
  },
});

/** The manager’s own clock stands beside each decision. Where nothing was decided there is nothing to send. */
function clocksOf(file: CaseFile, review: Id, { today, law }: Pick<Circumstances, 'today' | 'law'>): Clock[] {
  const decided = file.decisions.some(({ reviewId, isConfidential }) => reviewId === review && !isConfidential);
  const under = [...(decided ? [decisionsRecord] : []), carePlanUpdate, reviewRecordFull, reviewRecordDistribute];
  return duesOf(file, today, law, under)
    .filter(({ about }) => about === review)
    .map((due) => ({ ...due, late: lateNow(due, law) }));
}
