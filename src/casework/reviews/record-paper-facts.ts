import type { CaseFile } from '../../domain/records/case-file.ts';
import { type Approval, approvalOfReview } from '../../domain/reviews/approval.ts';
import type { ReviewAnswers, ReviewRecord } from '../../domain/reviews/reviewing.ts';
import type { Day } from '../../domain/time/day.ts';
import type { ApprovalStands } from '../../domain/wording/approval-words.ts';
import { nextOf, type ReviewToCome } from '../letters/letterhead.ts';
import { type Circumstances, caseAction, type Staff } from '../perform/action.ts';
import { nameWithWhom } from '../perform/who-is.ts';
import { type AboutReview, type DecisionLine, decisionsOf, isOpen, recorded } from '../shared/about-review.ts';
import { standsOf } from '../shared/approvals.ts';
import { childOf, type NamedChild } from '../shared/review-line.ts';
import { mayReadWhatGoesOut, nothingToSend } from '../shared/to-send.ts';

/** Everything recorded at one review, as far as the person may read it. */
export interface ReviewRecordFacts {
  child: NamedChild;
  on: Day;
  answers: ReviewAnswers;
  decisions: readonly DecisionLine[];
  /** Confidential decisions this person is not shown. */
  leftOut: number;
  /** Null once it has been held, and where no day can be named. */
  next: ReviewToCome;
  /** Whether an IRO manager has approved that it did not happen, where it did not, and why not. */
  approval: (ApprovalStands & Pick<Approval, 'note'>) | null;
  recordedBy: string;
  recordedOn: Day;
  version: number;
  editedBecause: string | null;
  /** What an edit replaced, newest first: both versions can be read. */
  replaced: readonly ReplacedVersion[];
}

export interface ReplacedVersion {
  version: number;
  recordedBy: string;
  recordedOn: Day;
  answers: ReviewAnswers;
}

/** For the paper itself, which opens at the service’s own address. */
export const reviewRecordFacts = caseAction({
  name: 'review-record',
  auditedAs: 'opened the record of the review',
  permission: 'open what is sent out',
  child: ({ child }: AboutReview) => child,
  decide: theRecord,
});

/** For the same text in Slack, to copy: for those who read what a review decided there. */
export const reviewRecordText = caseAction({
  name: 'record-text',
  auditedAs: 'read the text for the case record',
  permission: 'read decisions',
  child: ({ child }: AboutReview) => child,
  decide: theRecord,
});

function theRecord(file: CaseFile, { review }: AboutReview, circumstances: Circumstances) {
  const { staff, actor, may } = circumstances;
  const record = recorded(file, review);
  if (!mayReadWhatGoesOut(file, record.reviewId, circumstances)) throw nothingToSend();
  const approval = approvalOfReview(file, record.reviewId);
  const all = decisionsOf(file, record.reviewId, circumstances);
  // The IRO service reads all of it; a worker and a manager, all but what is confidential (rulings, “People and power”).
  const decisions = actor.role === 'iro' || actor.role === 'iro manager' ? all : all.filter(isOpen);
  // Whoever only sends it out opens it as it goes out: it says nothing of what is left out of it, or was replaced.
  const isTheirsToRead = may('read decisions', file);
  const result: ReviewRecordFacts = {
    child: childOf(file),
    on: record.answers.whatHappened.on,
    answers: record.answers,
    decisions,
    next: isLatest(record, file) ? nextOf(file, record.answers.whatHappened.on, circumstances) : null,
    leftOut: isTheirsToRead ? all.length - decisions.length : 0,
    approval: approval && { ...standsOf(approval, file, staff), note: isTheirsToRead ? approval.note : null },
    ...signed(record, file, staff),
    editedBecause: isTheirsToRead ? record.editedBecause : null,
    replaced: isTheirsToRead
      ? replacedBy(record, file).map((one) => ({ ...signed(one, file, staff), answers: one.answers }))
      : [],
  };
  return { result };
}

const isLatest = ({ answers: { whatHappened } }: ReviewRecord, { reviews }: CaseFile): boolean =>
  !reviews.some(({ completedOn, cancelled }) => !cancelled && completedOn !== null && completedOn > whatHappened.on);

const signed = ({ version, recordedById, recordedOn, recordedAt }: ReviewRecord, file: CaseFile, staff: Staff) => ({
  version,
  recordedBy: nameWithWhom(file, recordedById, recordedAt, staff) ?? 'a colleague who has left',
  recordedOn,
});

/** An earlier part of a review is a version too, but one that was added to, not replaced. */
function replacedBy({ reviewId }: ReviewRecord, { reviewRecords }: CaseFile): ReviewRecord[] {
  const versions = reviewRecords.filter((one) => one.reviewId === reviewId);
  const edits = new Set(versions.filter((one) => one.editedBecause !== null).map(({ version }) => version));
  return versions.filter(({ version }) => edits.has(version + 1)).toSorted((one, other) => other.version - one.version);
}
