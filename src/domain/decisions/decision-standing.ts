import { eventsOfChallenge } from '../challenges/challenges.ts';
import { managerAnswers } from '../duties/manager-answer.ts';
import type { CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Law } from '../records/law.ts';
import type { RecordStep } from '../reviews/reviewing.ts';
import { addDays, laterOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { type Late, lateSince } from '../time/late.ts';
import { eventsOf, lastOffer, leftBy, ownerOf, reporterOf } from './decision-owner.ts';
import { type Decision, type DecisionEvent, type DecisionEventKind, saidOn } from './decisions.ts';
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

/**
 * A decision that no manager was sent, or that is confidential, was never asked about: silence says nothing. Nor does
 * that of the manager whose own it is (`own`): nobody agrees their own decision, by word or by silence.
 */
export type ManagerAnswer = 'waiting' | 'agreed' | 'disagreed' | 'deemed agreed' | 'own' | 'not asked';

/** How a decision stands today: worked out from all that happened to it, and from who has the child now. */
export interface Standing {
  decision: Decision;
  state: DecisionState;
  manager: ManagerAnswer;
  /** The last day for the manager’s answer; the day after, silence counts as agreement (ruling Dates 9). */
  answerBy: Day;
  /** The day on which it is to reach the manager, while it has not. */
  onItsWay: Day | null;
  /** After every extension. */
  dueOn: Day;
  /** The date asked for, while the IRO has not answered. */
  askedFor: Day | null;
  /** Whose it is now. Null: somebody outside the service. */
  owner: Id | null;
  /** Who had it, where they have left: it has fallen to its owner, who may give it out. */
  leftBy: Id | null;
  /** Who says here how it is going: see `reporterOf`. */
  reporter: Id | null;
  /** Over every review that made it: being made again does not begin the count again. */
  extensions: number;
  isDisputed: boolean;
  /** How far past its date: until today, or until the day it was done. */
  late: Late | null;
  /** Said to be done, of this or of what it carries on, with no answer since that ends or turns it. */
  saidDone: DecisionEvent | null;
  /**
   * Who holds the first key of what is said to be done: whoever said so, for whom they said it, and its owner now. Empty
   * while nobody has.
   */
  firstKeys: readonly Id[];
  /** Made at a third review, or more. */
  isThird: boolean;
  /** The IRO said that they will challenge it, and neither has nor has dropped it. */
  toChallenge: DecisionEvent | null;
  /** Challenged, and the challenge is open: its id. */
  challengedIn: Id | null;
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
  'given out': 'open',
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
  const arrived = arrivalOf(sent, events);
  const onItsWay = sent !== null && arrived === null ? sent.doneOn : null;
  // While it is on its way, as if it arrived today, or on the first day it can.
  const from = arrived ?? (onItsWay === null ? decision.madeOn : laterOf(onItsWay, today));
  const answerBy = law.calendar.addWorkingDays(from, managerAnswers.workingDays);
  const manager = managerAnswer(decision, { sent, events, silentFrom: arrived && deemedAgreedFrom(answerBy) }, today);
  const turn = turnOf(events);
  const state = (turn && leadsTo[turn.kind]) ?? (manager === 'waiting' ? 'with the manager' : 'open');
  const dueOn = events.findLast(isExtension)?.newDueOn ?? decision.dueOn;
  const owner = ownerOf(decision, events, file, today);
  const doneOn = turn?.kind === 'done' ? turn.on : doneBefore(events);
  const said = saidDone(decision, events, file);
  const until = state === 'waiting for confirmation' || state === 'done' ? doneOn : today;
  return {
    decision,
    state,
    manager,
    answerBy,
    onItsWay,
    dueOn,
    askedFor: turn?.kind === 'longer asked' ? turn.newDueOn : null,
    owner,
    leftBy: leftBy(decision, events, file, today),
    reporter: reporterOf(decision, owner, file, today),
    extensions: extensionsOf(decision, file),
    isDisputed: events.some(({ kind }) => kind === 'disputed'),
    late: lateSince(dueOn, until, law.calendar),
    saidDone: said,
    firstKeys: said === null ? [] : keysTo(decision, { said, owner, events }, file),
    isThird: decision.timesMade >= 3,
    ...challenged(decision, events, file),
    events,
  };
}

interface SaidDone {
  said: DecisionEvent;
  owner: Id | null;
  events: readonly DecisionEvent[];
}

/** Whoever said so for somebody else, whom they covered or acted for, said it with that person’s key. */
function keysTo(decision: Decision, { said, owner, events }: SaidDone, file: CaseFile): Id[] {
  const before = events.slice(0, Math.max(0, events.indexOf(said)));
  const on = saidOn(said);
  const spokeFor = reporterOf(decision, ownerOf(decision, before, file, on), file, on);
  return [owner, said.byId, spokeFor].filter((id) => id !== null);
}
/** What was meant for a decision is meant for what carries it on, until a challenge of either is raised. */
function challenged({ lineageId }: Decision, events: readonly DecisionEvent[], file: CaseFile) {
  const meant = events.findLast(({ kind }) => kind === 'to challenge' || kind === 'not challenged');
  const line = file.challenges.length === 0 ? [] : file.decisions.filter((one) => one.lineageId === lineageId);
  const raised = file.challenges.filter(({ decisionId }) => line.some(({ id }) => id === decisionId));
  const open = raised.findLast(({ id }) => !isClosed(id, file));
  const isRaised = raised.some(({ raisedAt }) => meant !== undefined && Date.parse(raisedAt) >= Date.parse(meant.at));
  return {
    toChallenge: meant?.kind === 'to challenge' && !isRaised ? meant : null,
    challengedIn: open?.id ?? null,
  };
}

const isClosed = (id: Id, { challengeEvents }: CaseFile): boolean =>
  eventsOfChallenge({ id }, challengeEvents).some(({ kind }) => kind === 'closed');

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

/** The day it reached the manager: each part of a review sends its own. Null: no manager was sent it, or not yet. */
export const arrivedOn = (decision: Decision, file: CaseFile): Day | null =>
  arrivalOf(sendingStep(decision, file), eventsOf(decision, file));

/** Whether a manager was sent it, though it may be on its way. */
export const isSent = (decision: Decision, file: CaseFile): boolean => sendingStep(decision, file) !== null;

/** The manager who was asked to agree it owns it. */
export function isManagersOwn(decision: Decision, file: CaseFile): boolean {
  const sent = sendingStep(decision, file);
  return sent !== null && isOwnOf(sent, decision, eventsOf(decision, file));
}

/** Whoever answered had it, however they came by it. */
const arrivalOf = (sent: RecordStep | null, events: readonly DecisionEvent[]): Day | null =>
  sent && (sent.reachedOn ?? events.find(({ kind }) => kind === 'agreed' || kind === 'disagreed')?.on ?? null);

/** How it was sent to a manager to agree; null: it was not. */
export function sendingStep(decision: Decision, file: CaseFile): RecordStep | null {
  const sending = sendingOf(decision, file);
  const sent = file.recordSteps.filter(
    ({ reviewId, step, detail }) =>
      reviewId === decision.reviewId && step === 'decisions sent' && (detail ?? reviewId) === sending,
  );
  const arrived = sent.filter((one) => one.reachedOn !== null);
  const [first] = arrived.toSorted((one, other) => (one.reachedOn ?? '').localeCompare(other.reachedOn ?? ''));
  return first ?? sent.toSorted((one, other) => other.doneOn.localeCompare(one.doneOn))[0] ?? null;
}

/** Who was asked is not known of what was sent long ago: then a team manager’s is taken for theirs. */
function isOwnOf({ toId }: RecordStep, { ownerId, ownerRole }: Decision, events: readonly DecisionEvent[]): boolean {
  const offer = lastOffer(events);
  if (toId === null) return ownerRole === 'team manager' && !offer;
  return toId === (offer ? offer.newOwnerId : ownerId);
}

/** The first day on which silence counts as agreement. */
export const deemedAgreedFrom = (answerBy: Day): Day => addDays(answerBy, 1);

/** What the manager asked for, and the IRO accepted, needs no second answer. */
const answers: Partial<Record<DecisionEventKind, ManagerAnswer>> = {
  agreed: 'agreed',
  disagreed: 'disagreed',
  accepted: 'agreed',
};

interface Asked {
  sent: RecordStep | null;
  events: readonly DecisionEvent[];
  /** Null: it is on its way, and nobody can be silent about it yet. */
  silentFrom: Day | null;
}

function managerAnswer(decision: Decision, { sent, events, silentFrom }: Asked, today: Day): ManagerAnswer {
  const answer = events.findLast(({ kind }) => kind in answers);
  if (answer) return answers[answer.kind] ?? 'waiting';
  if (sent === null || decision.isConfidential) return 'not asked';
  // As it was while it could be answered: to change hands afterwards makes nobody’s silence another’s.
  const meanwhile = events.filter(({ on }) => silentFrom === null || on < silentFrom);
  if (isOwnOf(sent, decision, meanwhile)) return 'own';
  return silentFrom !== null && today >= silentFrom ? 'deemed agreed' : 'waiting';
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
