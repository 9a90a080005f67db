import type { Day } from '../../domain/time/day.ts';
import { caseAction } from '../perform/action.ts';
import { nameWithWhom } from '../perform/who-is.ts';
import { type AboutReview, type DecisionLine, decisionsOf, isOpen, recorded } from '../shared/about-review.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { mayReadWhatGoesOut, nothingToSend } from '../shared/to-send.ts';

/** What a review decided, for those who are to do it. Never what is confidential, whoever asks. */
export interface DecisionsNoticeFacts {
  child: NamedChild;
  on: Day;
  iro: string | null;
  decisions: readonly DecisionLine[];
}

export const decisionsNoticeFacts = caseAction({
  name: 'decisions-notice',
  auditedAs: 'opened the decisions to send out',
  permission: 'open what is sent out',
  child: ({ child }: AboutReview) => child,
  decide: (file, { review }, circumstances) => {
    const record = recorded(file, review);
    if (!mayReadWhatGoesOut(file, record.reviewId, circumstances)) throw nothingToSend();
    const result: DecisionsNoticeFacts = {
      child: childOf(file),
      on: record.answers.whatHappened.on,
      iro: nameWithWhom(file, record.recordedById, record.recordedAt, circumstances.staff),
      decisions: decisionsOf(file, record.reviewId, circumstances).filter(
        (one) => isOpen(one) && one.state !== 'replaced',
      ),
    };
    return { result };
  },
});
