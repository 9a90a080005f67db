import { isFinished, standingOf } from '../decisions/decision-standing.ts';
import {
  formalStagesWarning,
  formalStagesWithin,
  iroGoesOnWithin,
  iroWeighsWithin,
} from '../duties/challenge-limits.ts';
import { allocatedTo, type CaseFile } from '../records/case-file.ts';
import type { Id } from '../records/id.ts';
import type { Law } from '../records/law.ts';
import { earlierOf, laterOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { type Late, lateSince } from '../time/late.ts';
import { type Challenge, type ChallengeEvent, eventsOfChallenge } from './challenges.ts';
import { daysOf, firstStage, informally } from './stages.ts';
import { askedNow } from './with-whom.ts';

export type ChallengeState =
  /** Whoever is asked has the time of the stage. */
  | 'asked'
  /** Nobody is there to be asked: they left, and nobody has the post. */
  | 'nobody to ask'
  /** The time of the stage is up: silence is an answer, and not a good one. */
  | 'silent'
  | 'answered'
  /** The IRO takes the plan, and watches. */
  | 'watched'
  /** The plan is carried out and confirmed, or ended otherwise: the IRO says whether that is the end. */
  | 'plan done'
  /** The plan’s date went by: it is open again by itself. */
  | 'plan late'
  | 'closed';

/** What the one who owes the next step is to do. */
export type NextOfChallenge = 'answer' | 'ask somebody' | 'weigh the answer' | 'go on' | 'carry it out' | 'close it';

/** How a challenge stands today: worked out from what happened to it, and from who has the child and the posts now. */
export interface ChallengeStanding {
  challenge: Challenge;
  state: ChallengeState;
  /** What happened to it and was not taken back, oldest first. */
  events: readonly ChallengeEvent[];
  stage: number;
  /** The event with which it was put to this stage: the clock’s id. */
  put: ChallengeEvent;
  /** Who is asked now. Null: nobody has the post any more. */
  askedId: Id | null;
  answerBy: Day;
  /** The first day of the first formal stage, and the last of them all; null while it is informal. */
  formalFrom: Day | null;
  formalBy: Day | null;
  /** The red line: little is left of the formal days, or nothing. */
  isNearEnd: boolean;
  /** Their last answer at this stage. */
  answer: ChallengeEvent | null;
  /** A question of theirs that nobody has answered. The clock runs on. */
  question: ChallengeEvent | null;
  /** Silences so far, at any stage. */
  silences: number;
  /** Exactly one person owes the next step, by a day. Null once it is closed. */
  owed: Owed | null;
}

interface Owed {
  /** Null only where the child has no IRO and there is no IRO manager. */
  byId: Id | null;
  next: NextOfChallenge;
  by: Day;
  late: Late | null;
}

/** Every challenge of the file as it stands, oldest first. */
export const challengesOf = (file: CaseFile, today: Day, law: Law): readonly ChallengeStanding[] =>
  file.challenges.length === 0 ? nothing : file.challenges.map((one) => challengeStanding(file, one, today, law));

const nothing: readonly ChallengeStanding[] = [];

export const isOpenChallenge = ({ state }: Pick<ChallengeStanding, 'state'>): boolean => state !== 'closed';

export function challengeStanding(file: CaseFile, challenge: Challenge, today: Day, law: Law): ChallengeStanding {
  const events = eventsOfChallenge(challenge, file.challengeEvents);
  const put = lastPut(events, challenge);
  const stage = put.stage ?? informally;
  const from = put.reachesOn ?? put.on;
  const formalFrom = events.find(({ kind, stage: at }) => kind === 'put' && (at ?? informally) >= firstStage);
  const first = formalFrom ? (formalFrom.reachesOn ?? formalFrom.on) : null;
  const formalBy = first && law.calendar.addWorkingDays(first, formalStagesWithin.workingDays);
  const answerBy = lastDayOfStage(stage, from, formalBy, law);
  const since = events.slice(events.indexOf(put));
  const turn = since.findLast(({ kind }) => isTurn(kind)) ?? put;
  const answer = since.findLast(({ kind }) => isAnswer(kind)) ?? null;
  const askedId = askedNow(file, since, today);
  const state = stateOf({ file, turn, answer, askedId, answerBy, today, law });
  return {
    challenge,
    state,
    events,
    stage,
    put,
    askedId,
    answerBy,
    formalFrom: first,
    formalBy,
    isNearEnd:
      state !== 'closed' &&
      state !== 'watched' &&
      first !== null &&
      today >= law.calendar.addWorkingDays(first, formalStagesWarning.workingDays),
    answer,
    question: openQuestion(since),
    silences: silencesIn(events, { formalBy, today, law }),
    owed: owedOf({ file, state, turn, answer, askedId, answerBy, today, law }),
  };
}

/** All formal stages end within their days: one that begins near the end has what is left, or a day. */
export function lastDayOfStage(stage: number, from: Day, formalBy: Day | null, { calendar, challenges }: Law): Day {
  const full = calendar.addWorkingDays(from, daysOf(stage, challenges).workingDays);
  if (stage === informally || formalBy === null) return full;
  return laterOf(earlierOf(full, formalBy), calendar.addWorkingDays(from, iroGoesOnWithin.workingDays));
}

const isTurn = (kind: ChallengeEvent['kind']) => turns.includes(kind);
const turns: readonly ChallengeEvent['kind'][] = ['put', 'fix', 'differently', 'watched', 'not enough', 'closed'];
export const isAnswer = (kind: ChallengeEvent['kind']): boolean => kind === 'fix' || kind === 'differently';

/** Raised with a first `put`, in one transaction: so there always is one. */
function lastPut(events: readonly ChallengeEvent[], { id }: Challenge): ChallengeEvent {
  const put = events.findLast(({ kind }) => kind === 'put');
  if (!put) throw new Error(`Challenge ${id} was never put to anybody.`);
  return put;
}

const openQuestion = (since: readonly ChallengeEvent[]): ChallengeEvent | null => {
  const last = since.findLast(({ kind }) => kind === 'asked' || kind === 'replied');
  return last?.kind === 'asked' ? last : null;
};

interface Known {
  file: CaseFile;
  turn: ChallengeEvent;
  answer: ChallengeEvent | null;
  askedId: Id | null;
  answerBy: Day;
  today: Day;
  law: Law;
}

function stateOf({ file, turn, answer, askedId, answerBy, today, law }: Known): ChallengeState {
  if (turn.kind === 'closed') return 'closed';
  if (turn.kind === 'watched') {
    const plan = planOf(file, answer, today, law);
    if (plan?.endedOn) return 'plan done';
    return plan !== null && plan.by < today ? 'plan late' : 'watched';
  }
  if (isAnswer(turn.kind)) return 'answered';
  if (answerBy < today) return 'silent';
  return askedId === null ? 'nobody to ask' : 'asked';
}

/** The plan that was given, as the decision it became stands; the day it was to be done is the decision’s, when put off. */
export function planOf(file: CaseFile, answer: ChallengeEvent | null, today: Day, law: Law) {
  if (answer?.kind !== 'fix' || answer.planBy === null) return null;
  const decision = file.decisions.find(({ id }) => id === answer.decisionId);
  if (!decision) {
    const isHere = file.staffing?.lastDays.has(answer.byId) !== true;
    return { by: answer.planBy, endedOn: null, ownerId: isHere ? answer.byId : null, isLate: answer.planBy < today };
  }
  const standing = standingOf(file, decision, today, law);
  return {
    by: standing.dueOn,
    endedOn: isFinished(standing) ? (standing.events.at(-1)?.on ?? decision.madeOn) : null,
    ownerId: standing.reporter,
    isLate: standing.dueOn < today,
  };
}

function owedOf(known: Known & { state: ChallengeState }): Owed | null {
  const { state, file, today, law, askedId, answerBy, turn, answer } = known;
  const iro = allocatedTo(file, 'iro', today) ?? file.staffing?.iroManagerId ?? null;
  const days = (from: Day, { workingDays }: { workingDays: number }) => law.calendar.addWorkingDays(from, workingDays);
  const owes = (byId: Id | null, next: NextOfChallenge, by: Day): Owed => ({
    byId,
    next,
    by,
    late: lateSince(by, today, law.calendar),
  });
  const plan = planOf(file, answer, today, law);
  switch (state) {
    case 'closed':
      return null;
    case 'asked':
      return owes(askedId, 'answer', answerBy);
    case 'nobody to ask':
      return owes(iro, 'ask somebody', answerBy);
    case 'silent':
      return owes(iro, 'go on', days(answerBy, iroGoesOnWithin));
    case 'answered':
      return owes(iro, 'weigh the answer', days(turn.on, iroWeighsWithin));
    case 'watched':
      // A plan with no owner here, or none to be seen, is the IRO’s to watch.
      return owes(
        plan?.ownerId ?? iro,
        plan?.ownerId ? 'carry it out' : 'close it',
        plan?.by ?? days(turn.on, iroWeighsWithin),
      );
    case 'plan done':
      return owes(iro, 'close it', days(plan?.endedOn ?? turn.on, iroWeighsWithin));
    case 'plan late':
      return owes(iro, 'go on', days(plan?.by ?? turn.on, iroGoesOnWithin));
  }
}

/** How many stages ended with no answer. */
function silencesIn(
  events: readonly ChallengeEvent[],
  { formalBy, today, law }: { formalBy: Day | null; today: Day; law: Law },
): number {
  return turnsAt(events).filter(({ put, during, next }) => {
    if (during.some(({ kind }) => isAnswer(kind))) return false;
    const closed = during.find(({ kind }) => kind === 'closed');
    return lastDayOfPut(put, formalBy, law) < (next?.on ?? closed?.on ?? today);
  }).length;
}

/** Each time it was put to a stage, with what happened until it was put to the next. */
export const turnsAt = (events: readonly ChallengeEvent[]) => {
  const puts = events.filter(({ kind }) => kind === 'put');
  return puts.map((put, at) => {
    const next = puts[at + 1] ?? null;
    return { put, next, during: events.slice(events.indexOf(put), next ? events.indexOf(next) : events.length) };
  });
};

export const lastDayOfPut = ({ stage, reachesOn, on }: ChallengeEvent, formalBy: Day | null, law: Law): Day =>
  lastDayOfStage(stage ?? informally, reachesOn ?? on, formalBy, law);
