import { addDays } from './calendar.ts';
import { allocatedTo, type CaseFile, type Day, type Id } from './case-file.ts';
import { eventsOf, ownerOf } from './decision-owner.ts';
import type { Decision, DecisionEvent, DecisionEventKind } from './decisions.ts';
import type { Law } from './law.ts';

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
  | 'carried forward';

/** A confidential decision is never put to the manager, so silence says nothing about it. */
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
  /** Who says here how it is going: the owner, or the child’s social worker for an owner outside the service. */
  reporter: Id | null;
  extensions: number;
  isDisputed: boolean;
  /** Working days past its date: until today, or until the day it was done. */
  workingDaysLate: number;
  /** Made at a third review, or more. */
  isThird: boolean;
  /** What happened to it and was not taken back, oldest first. */
  events: readonly DecisionEvent[];
}

/** Five working days from the day the decisions reached the manager. */
const answerDays = 5;

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
};

const finished: readonly DecisionState[] = ['done', 'withdrawn', 'closed', 'carried forward'];
export const isFinished = ({ state }: Pick<Standing, 'state'>): boolean => finished.includes(state);

export function standingOf(file: CaseFile, decision: Decision, today: Day, law: Law): Standing {
  const events = eventsOf(decision, file);
  const answerBy = law.calendar.addWorkingDays(reachedManagerOn(decision, file), answerDays);
  const manager = decision.isConfidential ? 'not asked' : managerAnswer(events, answerBy, today);
  const turn = events.findLast(({ kind }) => kind in leadsTo);
  const state = (turn && leadsTo[turn.kind]) ?? (manager === 'waiting' ? 'with the manager' : 'open');
  const extended = events.filter(({ kind, newDueOn }) => kind === 'extended' && newDueOn !== null);
  const dueOn = extended.at(-1)?.newDueOn ?? decision.dueOn;
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
    reporter: owner ?? allocatedTo(file, 'social worker', today),
    extensions: extended.length,
    isDisputed: events.some(({ kind }) => kind === 'disputed'),
    workingDaysLate: until > dueOn ? law.calendar.workingDaysBetween(dueOn, until) : 0,
    isThird: decision.timesMade >= 3,
    events,
  };
}

/** Every decision of the file, as it stands; oldest first. */
export const standingsOf = (file: CaseFile, today: Day, law: Law): readonly Standing[] =>
  file.decisions.map((decision) => standingOf(file, decision, today, law));

/** The day they were sent, where that is recorded; otherwise the day they were made. */
export const reachedManagerOn = ({ reviewId, madeOn }: Decision, { recordSteps }: CaseFile): Day =>
  recordSteps.find((one) => one.reviewId === reviewId && one.step === 'decisions sent')?.doneOn ?? madeOn;

/** The first day on which silence counts as agreement. */
export const deemedAgreedFrom = (answerBy: Day): Day => addDays(answerBy, 1);

function managerAnswer(events: readonly DecisionEvent[], answerBy: Day, today: Day): ManagerAnswer {
  const answer = events.findLast(({ kind }) => kind === 'agreed' || kind === 'disagreed')?.kind;
  if (answer === 'agreed' || answer === 'disagreed') return answer;
  return today >= deemedAgreedFrom(answerBy) ? 'deemed agreed' : 'waiting';
}

const doneBefore = (events: readonly DecisionEvent[]): Day => events.findLast(({ kind }) => kind === 'done')?.on ?? '';
