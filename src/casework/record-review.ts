import { allocatedTo, type Change, type Day, type Id, type PermanenceKind } from '../domain/case-file.ts';
import { standingsOf } from '../domain/decision-standing.ts';
import type { DecisionOwner } from '../domain/decisions.ts';
import { Refusal } from '../domain/refusal.ts';
import type { ReviewAnswers } from '../domain/reviewing.ts';
import { objectionsTo } from '../domain/reviews/objections.ts';
import { type ChildKey, caseAction } from './action.ts';
import { managerOf } from './decision-events.ts';
import {
  bookingChanges,
  carriedForward,
  decisionsSent,
  newDecision,
  planChange,
  recordOf,
  reviewRow,
  tellings,
} from './recorded-rows.ts';
import { type ReviewToRecord, toRecord } from './review-to-record.ts';

/** One entry: everything the IRO typed and ticked. */
export interface ReviewOutcome {
  child: ChildKey;
  answers: ReviewAnswers;
  permanence: PermanenceKind | null;
  carried: readonly CarriedAnswer[];
  decisions: readonly NewDecision[];
  nextOn: Day | null;
}

export interface CarriedAnswer {
  id: Id;
  answer: 'keep' | 'reword' | 'challenge later' | 'done' | 'close';
  /** The new words, or the reason. */
  words: string | null;
}

export interface NewDecision {
  wording: string;
  measure: string;
  ownerId: Id | null;
  ownerRole: DecisionOwner;
  dueOn: Day;
  isKey: boolean;
  isConfidential: boolean;
}

export interface RecordedReview {
  child: ReviewToRecord['child'];
  reviewId: Id;
  outcome: ReviewAnswers['whatHappened']['outcome'];
  decisions: number;
  confidential: number;
  /** Who is being told, by name. */
  told: readonly string[];
}

/** The review, its record, its decisions and everyone who must be told of them: one transaction, or nothing. */
export const recordReview = caseAction({
  name: 'record-review',
  permission: 'record a review',
  alters: true,
  child: ({ child }: ReviewOutcome) => child,
  decide: (file, outcome, circumstances) => {
    const known = toRecord(file, circumstances);
    const [objection] = objectionsTo(outcome, known);
    if (objection) throw new Refusal(objection.says, objection.about);
    const { whatHappened } = outcome.answers;
    const review = reviewRow(outcome, known, file.reviews, circumstances);
    const ground = { ...circumstances, childId: file.child.id, reviewId: review.id };
    const happened = whatHappened.outcome === 'held' || whatHappened.outcome === 'part held';
    const standings = standingsOf(file, circumstances.today, circumstances.law);
    const carried = happened ? outcome.carried.flatMap((one) => carriedForward(one, standings, ground)) : [];
    const made = happened ? outcome.decisions.map((one) => newDecision(one, ground)) : [];
    const decisions = [...made, ...carried.flatMap(({ decision }) => decision ?? [])];
    const manager = managerOf(file, circumstances.staff);
    const worker = allocatedTo(file, 'social worker', circumstances.today);
    const told = decisions.length === 0 ? [] : tellings(decisions, { manager, worker }, ground);
    const changes: Change[] = [
      { put: 'review', row: review },
      { put: 'review_record', row: recordOf(outcome, file.reviewRecords, ground) },
      ...carried.flatMap(({ event }): Change[] => (event ? [{ put: 'decision_event', row: event }] : [])),
      ...decisions.map((row): Change => ({ put: 'decision', row })),
      ...(decisions.length > 0 ? [{ put: 'record_step' as const, row: decisionsSent(ground) }] : []),
      ...planChange(outcome, known, ground),
      ...bookingChanges(outcome, file.bookings, ground),
      ...told.map((tell): Change => ({ tell })),
    ];
    const result: RecordedReview = {
      child: known.child,
      reviewId: review.id,
      outcome: whatHappened.outcome,
      decisions: decisions.length,
      confidential: decisions.filter(({ isConfidential }) => isConfidential).length,
      told: told.map(({ to }) => circumstances.staff.people.find(({ id }) => id === to)?.name ?? '').filter(Boolean),
    };
    return { changes, result };
  },
});
