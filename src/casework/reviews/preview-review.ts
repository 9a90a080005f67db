import { lastDayOf } from '../../domain/duties/limit.ts';
import { reviewRecordDistribute, reviewRecordFull } from '../../domain/duties/record.ts';
import type { Day } from '../../domain/time/day.ts';
import { type DecisionsNoticeFacts, decisionsNoticeFacts } from '../decisions/decisions-notice-facts.ts';
import { type LetterFacts, letterPreview } from '../letters/letter-facts.ts';
import { caseAction } from '../perform/action.ts';
import { applied } from '../shared/applied.ts';
import { type ReviewRecordFacts, reviewRecordFacts } from './record-paper-facts.ts';
import { type RecordedReview, recordReview } from './record-review.ts';
import type { ReviewEntry } from './review-entry.ts';

/** What recording it would come to: worked out by recording it, without keeping the changes. */
export interface PreviewedReview extends Pick<RecordedReview, 'nextDueOn' | 'finish' | 'told'> {
  decisions: number;
  /** Of every part of the review: all that the notice and the letter leave out. */
  confidential: number;
  recordBy: Day;
  sentBy: Day;
  /** The three outputs in words, from the same entry; the fourth is a row of figures. */
  notice: DecisionsNoticeFacts;
  record: ReviewRecordFacts;
  letter: LetterFacts;
}

export const previewReview = caseAction({
  name: 'preview-review',
  auditedAs: 'read the record of the review',
  permission: 'record a review',
  child: ({ child }: ReviewEntry) => child,
  decide: (file, outcome, circumstances) => {
    const { result, changes } = recordReview.decide(file, { ...outcome, nextOn: null }, circumstances);
    const after = applied(file, changes ?? []);
    const { law } = circumstances;
    const about = { child: outcome.child, review: result.reviewId };
    const { on } = outcome.answers.whatHappened;
    const notice = decisionsNoticeFacts.decide(after, about, circumstances).result;
    const record = reviewRecordFacts.decide(after, about, circumstances).result;
    const preview: PreviewedReview = {
      nextDueOn: result.nextDueOn,
      finish: result.finish,
      decisions: result.decisions,
      confidential: record.decisions.length - notice.decisions.length,
      told: result.told,
      recordBy: lastDayOf(reviewRecordFull.limit, on, law.calendar),
      sentBy: lastDayOf(reviewRecordDistribute.limit, on, law.calendar),
      notice,
      record,
      letter: letterPreview.decide(after, about, circumstances).result,
    };
    return { result: preview };
  },
});
