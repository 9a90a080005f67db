import { standingsOf } from '../../domain/decisions/decision-standing.ts';
import { allocatedTo, type CaseFile, type Change } from '../../domain/records/case-file.ts';
import type { Id } from '../../domain/records/id.ts';
import { Refusal } from '../../domain/records/refusal.ts';
import { aboutDates } from '../../domain/reviews/about-decisions.ts';
import { type Approval, changeWaiting } from '../../domain/reviews/approval.ts';
import { nextReviewOf } from '../../domain/reviews/next-review.ts';
import { gatesPassed, objectionsTo } from '../../domain/reviews/objections.ts';
import { onRecord } from '../../domain/reviews/on-record.ts';
import { type MadeRow, type Replaced, type ReviewAnswers, tookPlace } from '../../domain/reviews/reviewing.ts';
import { type ToFinish, toFinish } from '../../domain/reviews/unfinished.ts';
import type { Day } from '../../domain/time/day.ts';
import type { ApprovalStands } from '../../domain/wording/approval-words.ts';
import { inWords } from '../../domain/wording/words.ts';
import { managerToAsk, type NotAsked } from '../decisions/decision-events.ts';
import { decisionsSent } from '../decisions/decisions-sent.ts';
import { type Circumstances, caseAction } from '../perform/action.ts';
import { nameIn } from '../perform/who-is.ts';
import { applied } from '../shared/applied.ts';
import { approverChosen, approversFor, askedNow, standsOf, tellAsked, tellAskedAgain } from '../shared/approvals.ts';
import { carriedDecisions, newDecision, tellingsOfDecisions } from './decisions-made.ts';
import { type ReviewToRecord, toRecord } from './record-form-facts.ts';
import type { ReviewEntry } from './review-entry.ts';
import { bookingChanges, enteredReviewRow, planChange, reviewRecordRow } from './rows-recorded.ts';

export interface RecordedReview {
  child: ReviewToRecord['child'];
  reviewId: Id;
  outcome: ReviewAnswers['whatHappened']['outcome'];
  decisions: number;
  nextDueOn: Day | null;
  /** For one that was not completed. */
  finish: ToFinish | null;
  /** Who is being told, by name. */
  told: readonly string[];
  /** Of one that did not happen: who is asked to approve that. */
  approval: ApprovalStands | null;
  /** Why the decisions were sent to no manager; null where they were, or were not to be. */
  unsent: NotAsked | null;
}

/** The review, its record, its decisions and everyone who must be told of them: one transaction, or nothing. */
export const recordReview = caseAction({
  name: 'record-review',
  auditedAs: 'recorded a review',
  permission: 'record a review',
  alters: true,
  child: ({ child }: ReviewEntry) => child,
  decide: (file, typed, circumstances) => {
    const { today, law, staff } = circumstances;
    const known = { ...toRecord(file, circumstances), onRecord: onRecord(file), askOf: typed.askOf };
    const [objection] = [...objectionsTo(typed, known), ...aboutDates(typed, known)];
    if (objection) throw new Refusal(objection.says, objection.about);
    const outcome = { ...typed, answers: { ...typed.answers, gates: gatesPassed(typed, known) } };
    const { whatHappened } = outcome.answers;
    const review = enteredReviewRow(outcome, known, file.reviews, circumstances);
    const ground = { ...circumstances, childId: file.child.id, reviewId: review.id };
    const happened = tookPlace(whatHappened.outcome);
    const standings = standingsOf(file, today, law);
    const carried = happened ? outcome.carried.flatMap((one) => carriedDecisions(one, standings, file, ground)) : [];
    const made = happened ? outcome.decisions.map((one) => newDecision(one, file, ground)) : [];
    const decisions = [...made, ...carried.flatMap(({ decision }) => decision ?? [])];
    const { id: manager, tell, because } = managerToAsk(file, circumstances);
    const worker = allocatedTo(file, 'social worker', today);
    const record = reviewRecordRow(outcome, file.reviewRecords, ground);
    const told = tellingsOfDecisions(decisions, { manager: tell, worker, sending: record.id }, file);
    const isForManager = decisions.some(({ isConfidential }) => !isConfidential);
    const asked =
      whatHappened.outcome === 'did not happen' ? notHappened(outcome, review.id, file, circumstances) : null;
    const overtaken = changeWaiting(file);
    const follows: Change[] = [
      ...carried.flatMap(({ events }) => events.map((row): Change => ({ put: 'decision_event', row }))),
      ...decisions.map((row): Change => ({ put: 'decision', row })),
      ...(isForManager && manager !== null
        ? [{ put: 'record_step' as const, row: decisionsSent(record.id, manager, ground) }]
        : []),
      ...(happened ? planChange(outcome, known, ground) : []),
      ...bookingChanges(outcome, file.bookings, ground),
      ...(asked === null ? [] : [{ put: 'approval' as const, row: asked }]),
    ];
    const replaced = replacedBy(follows, review.id, file);
    const changes: Change[] = [
      { put: 'review', row: review },
      { put: 'review_record', row: { ...record, replaced } },
      ...follows,
      ...told,
      ...(asked === null ? [] : tellAsked(asked, staff)),
      ...(overtaken === null ? [] : tellAskedAgain(overtaken, staff)),
    ];
    const after = applied(file, changes);
    const nextDueOn = nextReviewOf(after, today, law).due?.dueOn ?? null;
    refuseUnexplained(outcome, nextDueOn);
    const result: RecordedReview = {
      child: known.child,
      reviewId: review.id,
      outcome: whatHappened.outcome,
      decisions: decisions.length,
      nextDueOn,
      finish: whatHappened.outcome === 'held' ? null : toFinish(after, today, law),
      approval: asked && standsOf(asked, after, staff),
      unsent: isForManager ? because : null,
      told: told.flatMap((change) => ('tell' in change ? (nameIn(staff, change.tell.to) ?? []) : [])),
    };
    return { changes, result };
  },
});

/** It is on record at once; that it was right is for an IRO manager to say. Where there is none, whoever becomes one is asked. */
function notHappened(
  { answers, askOf }: ReviewEntry,
  rowId: Id,
  file: CaseFile,
  circumstances: Circumstances,
): Approval {
  const ofId = approversFor(circumstances).length === 0 ? null : approverChosen(askOf, circumstances).id;
  const because = answers.whatHappened.because ?? '';
  return askedNow({ about: 'did not happen', rowId, because, proposed: null, ofId }, file, circumstances);
}

/** A date past the limit that this review sets is booked only with a reason. */
function refuseUnexplained({ nextOn, lateBecause }: ReviewEntry, dueOn: Day | null) {
  if (nextOn === null || dueOn === null || nextOn <= dueOn || lateBecause !== null) return;
  throw new Refusal(
    `The legal limit is ${inWords(dueOn)}. Choose a day by then, or say why it is later.`,
    'lateBecause',
  );
}

/** What undoing it must put back, and what it must take away. */
function replacedBy(follows: readonly Change[], reviewId: Id, { reviews, bookings }: CaseFile): Replaced {
  const booking = bookings.find(({ endedOn }) => endedOn === null) ?? null;
  const made = follows.flatMap((change): MadeRow[] => {
    if (!('put' in change) || !isMade(change.put) || change.row.id === booking?.id) return [];
    return [{ of: change.put, id: change.row.id }];
  });
  return { review: reviews.find(({ id }) => id === reviewId) ?? null, booking, made };
}

const kinds: readonly string[] = [
  ...['decision', 'decision_event', 'record_step', 'permanence_plan', 'booking', 'approval'],
];
const isMade = (kind: string): kind is MadeRow['of'] => kinds.includes(kind);
