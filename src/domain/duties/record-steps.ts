import { eventsOf } from '../decisions/decision-owner.ts';
import { arrivedOn, hasEnded, isManagersOwn, isSent } from '../decisions/decision-standing.ts';
import type { Decision } from '../decisions/decisions.ts';
import { sendingOf } from '../decisions/sendings.ts';
import { preparedFor } from '../readiness/time-before-review.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import { recipients } from '../records/recipients.ts';
import type { CareHistory } from '../reviews/care-history.ts';
import type { Review } from '../reviews/review.ts';
import type { RecordStep } from '../reviews/reviewing.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Duty } from './duty.ts';
import { managerAnswers } from './manager-answer.ts';
import type { Occasion } from './occasion.ts';

/** How the steps that were taken come to the day a thing was done; null while it is not. */
type MetOn = (history: CareHistory, review: Review) => Day | null;

/** A review counts from its last part, so one that is adjourned has no clock yet. */
export const recorded = ({ file }: CareHistory): Review[] =>
  file.reviews.filter(
    ({ id, completedOn }) => completedOn !== null && file.reviewRecords.some(({ reviewId }) => reviewId === id),
  );

export function afterReview(metOn: MetOn): Duty['arises'] {
  return (history) =>
    recorded(history).map((review) => ({
      about: review.id,
      from: review.completedOn,
      fromWhat: 'review completed',
      metOn: metOn(history, review),
      endsOn: null,
      sourceDueOn: null,
    }));
}

const stepsOf = ({ file }: CareHistory, review: Id, step: RecordStep['step']) =>
  file.recordSteps.filter((one) => one.reviewId === review && one.step === step);

export const stepOn = (history: CareHistory, review: Id, step: RecordStep['step']): Day | null =>
  stepsOf(history, review, step)[0]?.doneOn ?? null;

/** The day the last copy was sent or, with a reason, withheld; or the day somebody said that all had been. */
export function distributedOn(history: CareHistory, review: Id): Day | null {
  const copies = stepsOf(history, review, 'distributed');
  const all = copies.find(({ detail }) => detail === 'all');
  if (all) return all.doneOn;
  const days = recipients.map((one) => copies.find(({ detail }) => detail === one)?.doneOn);
  return days.every((day) => day !== undefined) ? (days.toSorted().at(-1) ?? null) : null;
}

/** Said of this review, or noted while getting ready for the next: a plan changed before the review does not count. */
export function planUpdatedOn(history: CareHistory, { id, completedOn }: Review): Day | null {
  const from = completedOn ?? '';
  const noted = planNotedOn(history.file, from).filter((day) => day !== null && day > from);
  return [stepOn(history, id, 'care plan updated'), ...noted].filter((day) => day !== null).toSorted()[0] ?? null;
}

/** As getting ready for each review since has it: the newest entry stands, so one that was undone says nothing. */
function planNotedOn(file: CaseFile, from: Day): (Day | null)[] {
  const days = file.reviews.flatMap((one) => one.completedOn ?? []).filter((day) => day >= from);
  return [...new Set(days)]
    .toSorted()
    .map((after, at, all) => preparedFor(file, 'care plan updated', { after, until: all[at + 1] ?? null }))
    .map((noted) => noted?.doneOn ?? null);
}

/**
 * A confidential decision is not put to the manager, so it is neither sent nor answered; nor is one that ended unsent,
 * or that is about a child whom the manager may not see.
 */
export const toBeSent = (file: CaseFile, review: Id): Decision[] =>
  file.decisions.filter(
    (one) =>
      one.reviewId === review &&
      !one.isConfidential &&
      (isSent(one, file) || !(file.child.restricted || hasEnded(eventsOf(one, file)))),
  );

/** The day the last of them arrived: a review in parts sends its decisions part by part. */
export function allSentOn(file: CaseFile, review: Id): Day | null {
  const days = toBeSent(file, review).map((one) => arrivedOn(one, file));
  return days.every((day) => day !== null) ? (days.toSorted().at(-1) ?? null) : null;
}

/** What was sent together is answered together, so each sending has a clock of its own. */
export function managersTurn({ file, law }: CareHistory, { id }: Review): Occasion[] {
  // What is the manager’s own is not theirs to answer.
  const all = toBeSent(file, id)
    .filter((decision) => !isManagersOwn(decision, file))
    .map((decision) => ({ decision, sending: sendingOf(decision, file) }));
  return [...new Set(all.map(({ sending }) => sending))].flatMap((together) => {
    const decisions = all.filter(({ sending }) => sending === together).map(({ decision }) => decision);
    // A manager whom nothing has reached owes no answer.
    const [first] = decisions;
    const from = first ? arrivedOn(first, file) : null;
    if (from === null) return [];
    // One that the IRO took back needs no answer any more.
    const answers = decisions.map((one) => eventsOf(one, file).find(({ kind }) => isAnswer(kind))?.on);
    const answered = answers.every((on) => on !== undefined) ? (answers.toSorted().at(-1) ?? null) : null;
    return {
      about: id,
      from,
      fromWhat: 'decisions reached the manager',
      metOn: answered,
      endsOn: addDays(law.calendar.addWorkingDays(from, managerAnswers.workingDays), 1),
      endsWhat: 'no answer, so they are deemed agreed,',
      sourceDueOn: null,
    };
  });
}

const isAnswer = (kind: string) =>
  kind === 'agreed' || kind === 'disagreed' || kind === 'withdrawn' || kind === 'accepted';
