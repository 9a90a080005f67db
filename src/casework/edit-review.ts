import type { CaseFile, Change, Id } from '../domain/case-file.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ReviewAnswers, ReviewRecord } from '../domain/reviewing.ts';
import { aboutTheChild } from '../domain/reviews/objections.ts';
import { isParticipation } from '../domain/reviews/participation.ts';
import { type ChildKey, caseAction } from './action.ts';
import { type ReviewToRecord, toRecord } from './review-to-record.ts';

/** What was recorded of a review, to be put right. */
export interface ReviewToEdit extends ReviewToRecord {
  record: ReviewRecord;
}

interface About {
  child: ChildKey;
  reviewId: Id;
}

export const reviewToEdit = caseAction({
  name: 'review-to-edit',
  permission: 'record a review',
  child: ({ child }: About) => child,
  decide: (file, { reviewId }, circumstances) => {
    const result: ReviewToEdit = { ...toRecord(file, circumstances), record: latest(file, reviewId) };
    return { result };
  },
});

/** A record put right, with the reason: the version before it is kept beside it. Decisions have a life of their own. */
export const editReview = caseAction({
  name: 'edit-review',
  permission: 'record a review',
  alters: true,
  child: ({ child }: About & { because: string; answers: ReviewAnswers }) => child,
  decide: (file, { reviewId, because, answers }, circumstances) => {
    const before = latest(file, reviewId);
    const known = { ...toRecord(file, circumstances), seen: {} };
    const [objection] = aboutTheChild(answers, known);
    if (objection) throw new Refusal(objection.says, objection.about);
    const { actor, now, today, newId } = circumstances;
    const record: ReviewRecord = {
      ...before,
      id: newId(),
      version: before.version + 1,
      editedBecause: because,
      answers: { ...answers, whatHappened: before.answers.whatHappened },
      recordedById: actor.personId ?? '',
      recordedAt: now,
      recordedOn: today,
    };
    const review = file.reviews.find(({ id }) => id === reviewId);
    const code = answers.child.participation;
    const changes: Change[] = [
      { put: 'review_record', row: record },
      ...(review && isParticipation(code) ? [{ put: 'review' as const, row: { ...review, participation: code } }] : []),
    ];
    return { changes, result: { child: known.child, version: record.version } };
  },
});

function latest({ reviewRecords }: CaseFile, reviewId: Id): ReviewRecord {
  const found = reviewRecords.findLast((one) => one.reviewId === reviewId);
  if (!found) throw new Refusal('That review was not recorded here, so there is nothing to edit.');
  return found;
}
