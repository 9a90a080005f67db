import { managerAnswers } from '../duties/manager-answer.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Law } from '../records/law.ts';
import type { RecordStep } from '../reviews/reviewing.ts';
import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { eventsOf, ownerOf, reporterOf } from './decision-owner.ts';
import type { Decision, DecisionEvent, DecisionEventKind } from './decisions.ts';
import { sendingOf } from './sendings.ts';

export type DecisionState =
  | 'with the manager'
  | 'open'
  | 'asked for longer'
  | 'waiting for confirmation'
  | 'needs an owner'
  | 'cannot be done'
  /** Said done by its owner and confirmed by an IRO. */
  | 'done'
  | 'withdrawn'
  | 'closed'
  | 'carried forward'
  /** The IRO accepted what the manager would do instead, which took its place. */
  | 'replaced';

/** A decision that no manager was sent, or that is confidential, was never asked about: silence says nothing. */
export type ManagerAnswer = 'waiting' | 'agreed' | 'disagreed' | 'deemed agreed' | 'not asked';

/** How a decision stands today: worked out from all that happened to it, and from who has the child now. */
export interface Standing {
  decision: Decision;
  state: DecisionState;
  manager: ManagerAnswer;
  /** The last day for the manager’s answer; the day after, silence counts as agreement (ruling Dates 9). */
  answerBy: Day;
  /** After every extension. */
  dueOn: Day;
  /** The date asked for, while the IRO has not answered. */
  askedFor: Day | null;
  /** Whose it is now. Null: somebody outside the service. */
  owner: Id | null;
  /** Who says here how it is going: see `reporterOf`. */
  reporter: Id | null;
  /** Over every review that made it: being made again does not begin the count again. */
  extensions: number;
  isDisputed: boolean;
  /** Working days past its date: until today, or until the day it was done. */
  workingDaysLate: number;
  /** Said to be done, of this or of what it carries on, with no answer since that ends or turns it. */
  saidDone: DecisionEvent | null;
  /** Made at a third review, or more. */
  isThird: boolean;
  /** What happened to it and was not taken back, oldest first. */
  events: readonly DecisionEvent[];
}

const leadsTo: Partial<Record<DecisionEventKind, DecisionState>> = {
  done: 'waiting for confirmation',
  'longer asked': 'asked for longer',
  'not mine': 'needs an owner',
  'cannot be done': 'cannot be done',
  confirmed: 'done',
  'sent back': 'open',
  extended: 'open',
  're-offered': 'open',
  withdrawn: 'withdrawn',
  closed: 'closed',
  'carried forward': 'carried forward',
  replaced: 'replaced',
};

const finished: readonly DecisionState[] = ['done', 'withdrawn', 'closed', 'carried forward', 'replaced'];
/** Whatever the day is: nothing that happens by itself ends a decision. */
export const hasEnded = (events: readonly DecisionEvent[]): boolean => {
  const turn = turnOf(events);
  return turn !== undefined && finished.some((state) => state === leadsTo[turn.kind]);
};
const turnOf = (events: readonly DecisionEvent[]) => events.findLast(({ kind }) => kind in leadsTo);

export const isFinished = ({ state }: Pick<Standing, 'state'>): boolean => finished.includes(state);

export function standingOf(file: CaseFile, decision: Decision, today: Day, law: Law): Standing {
  const events = eventsOf(decision, file);
  const sent = sendingStep(decision, file);
  const answerBy = law.calendar.addWorkingDays(reachedOn(sent, decision), managerAnswers.workingDays);
  const isAsked = !decision.isConfidential && sent !== null;
  const manager = managerAnswer(events, isAsked ? answerBy : null, today);
  const turn = turnOf(events);
  const state = (turn && leadsTo[turn.kind]) ?? (manager === 'waiting' ? 'with the manager' : 'open');
  const dueOn = events.findLast(isExtension)?.newDueOn ?? decision.dueOn;
  const owner = ownerOf(decision, events, file, today);
  const doneOn = turn?.kind === 'done' ? turn.on : doneBefore(events);
  const until = state === 'waiting for confirmation' || state === 'done' ? doneOn : today;
  return {
    decision,
    state,
    manager,
    answerBy,
    dueOn,
    askedFor: turn?.kind === 'longer asked' ? turn.newDueOn : null,
    owner,
    reporter: reporterOf(decision, owner, file, today),
    extensions: extensionsOf(decision, file),
    isDisputed: events.some(({ kind }) => kind === 'disputed'),
    workingDaysLate: until > dueOn ? law.calendar.workingDaysBetween(dueOn, until) : 0,
    saidDone: saidDone(decision, events, file),
    isThird: decision.timesMade >= 3,
    events,
  };
}

/** To be made again at the next review answers nothing: whoever said that it was done did say so. */
function saidDone(
  { lineageId, timesMade }: Decision,
  events: readonly DecisionEvent[],
  file: CaseFile,
): DecisionEvent | null {
  const turn = turnOf(events.filter(({ kind }) => kind !== 'carried forward'));
  if (turn) return turn.kind === 'done' ? turn : null;
  const before = file.decisions.find((one) => one.lineageId === lineageId && one.timesMade === timesMade - 1);
  return before ? saidDone(before, eventsOf(before, file), file) : null;
}

/** Every decision of the file, as it stands; oldest first. */
export const standingsOf = (file: CaseFile, today: Day, law: Law): readonly Standing[] =>
  file.decisions.map((decision) => standingOf(file, decision, today, law));

/** The day the manager heard of it, where it was sent; otherwise the day it was made. Each part of a review sends its own. */
export const reachedManagerOn = (decision: Decision, file: CaseFile): Day =>
  reachedOn(sendingStep(decision, file), decision);

const reachedOn = (sent: RecordStep | null, { madeOn }: Decision): Day => sent?.reachedOn ?? sent?.doneOn ?? madeOn;

/** Null: no manager was sent it. */
export const sentOn = (decision: Decision, file: CaseFile): Day | null => sendingStep(decision, file)?.doneOn ?? null;

function sendingStep(decision: Decision, file: CaseFile): RecordStep | null {
  const steps = file.recordSteps.filter(
    ({ reviewId, step }) => reviewId === decision.reviewId && step === 'decisions sent',
  );
  if (steps.length === 0) return null;
  const sending = sendingOf(decision, file);
  const sent = steps.filter(({ detail, reviewId }) => (detail ?? reviewId) === sending);
  return sent.toSorted((one, other) => one.doneOn.localeCompare(other.doneOn))[0] ?? null;
}

/** The first day on which silence counts as agreement. */
export const deemedAgreedFrom = (answerBy: Day): Day => addDays(answerBy, 1);

/** What the manager asked for, and the IRO accepted, needs no second answer. */
const answers: Partial<Record<DecisionEventKind, ManagerAnswer>> = {
  agreed: 'agreed',
  disagreed: 'disagreed',
  accepted: 'agreed',
};

function managerAnswer(events: readonly DecisionEvent[], answerBy: Day | null, today: Day): ManagerAnswer {
  const answer = events.findLast(({ kind }) => kind in answers);
  if (answer) return answers[answer.kind] ?? 'waiting';
  if (answerBy === null) return 'not asked';
  return today >= deemedAgreedFrom(answerBy) ? 'deemed agreed' : 'waiting';
}

function extensionsOf({ lineageId, timesMade }: Decision, file: CaseFile): number {
  let count = 0;
  for (const one of file.decisions) {
    if (one.lineageId === lineageId && one.timesMade <= timesMade)
      count += eventsOf(one, file).filter(isExtension).length;
  }
  return count;
}

const isExtension = ({ kind, newDueOn }: DecisionEvent) => kind === 'extended' && newDueOn !== null;

const doneBefore = (events: readonly DecisionEvent[]): Day => events.findLast(({ kind }) => kind === 'done')?.on ?? '';
