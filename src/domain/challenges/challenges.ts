import type { Id } from '../records/id.ts';
import type { Day, Instant } from '../time/day.ts';

/** What a challenge is about, for counting: no theme says anything of one child. */
export const challengeThemes = [
  'plan not progressing',
  'drift',
  'report late',
  'placement',
  'education',
  'health',
  'contact',
  'resources',
  'worker change',
  'other',
] as const;
export type ChallengeTheme = (typeof challengeThemes)[number];

/**
 * The IRO says that the council fails this child, in what, and what they ask for. Never altered once raised: what comes
 * of it is a list of events, which nobody who is challenged can touch.
 */
export interface Challenge {
  id: Id;
  childId: Id;
  /** The council’s own name for it: “IRO challenge”, “problem resolution”. */
  kind: string;
  theme: ChallengeTheme;
  /** What has not happened, and for how long. */
  happened: string;
  /** What that means for the child. */
  means: string;
  /** What is asked for. */
  asks: string;
  wantedBy: Day;
  /** The child may be harmed meanwhile: it enters high. */
  isUrgent: boolean;
  /** The decision it grew out of, if it did. */
  decisionId: Id | null;
  /** Talked about first, on which day and with whom; or why not (IRO Handbook 6.1: recorded on the child’s file). */
  talkedOn: Day | null;
  talkedWith: string | null;
  notTalkedBecause: string | null;
  raisedById: Id;
  raisedOn: Day;
  raisedAt: Instant;
}

export type ChallengeEventKind =
  /** Put to somebody at a stage: when it is raised, and each time it goes up. */
  | 'put'
  /** The one who is asked says that it is another’s. The clock runs on. */
  | 'passed'
  /** Their three answers and their question. */
  | 'fix'
  | 'differently'
  | 'asked'
  /** The IRO’s: the reply, and what they make of the answer. */
  | 'replied'
  | 'watched'
  | 'not enough'
  | 'closed'
  /** The one who is asked has opened it, so it is not taken back any more. */
  | 'opened'
  /** The same person takes back the last thing they did, within minutes. Both stay on the list. */
  | 'undone';

/** Something that happened to a challenge. */
export interface ChallengeEvent {
  id: Id;
  childId: Id;
  challengeId: Id;
  kind: ChallengeEventKind;
  byId: Id;
  on: Day;
  at: Instant;
  /** In their words: the plan, why, the question, the reply, a line for the next stage. */
  note: string | null;
  /** Of what is put to somebody: which stage, 0 while it is informal; and the post, as the council called it then. */
  stage: number | null;
  post: string | null;
  /** To whom it is put or passed. */
  toId: Id | null;
  /** Of what is put to somebody: the day it is to reach them, or did. Their days run from it. */
  reachesOn: Day | null;
  /** Why a stage was left out. */
  skippedBecause: string | null;
  /** Of a plan: by when, and the decision that it became. */
  planBy: Day | null;
  decisionId: Id | null;
  /** Of its end: what came of it, whether the child has been told, and by whom. */
  outcome: ChallengeOutcome | null;
  childTold: ChildTold | null;
}

export const challengeOutcomes = [
  'resolved as asked',
  'resolved differently',
  'partly resolved',
  'not resolved, taken on',
  'withdrawn',
] as const;
export type ChallengeOutcome = (typeof challengeOutcomes)[number];

export const childTold = ['told by the IRO', 'told by the social worker', 'told by the carer', 'not told yet'] as const;
export type ChildTold = (typeof childTold)[number];

/** What was undone is left out, and so is the undoing; the rows of both stay. */
export function eventsOfChallenge(
  { id }: Pick<Challenge, 'id'>,
  all: readonly ChallengeEvent[],
): readonly ChallengeEvent[] {
  const kept: ChallengeEvent[] = [];
  for (const event of all) {
    if (event.challengeId !== id) continue;
    if (event.kind !== 'undone') {
      kept.push(event);
      continue;
    }
    const at = kept.findLastIndex(({ byId, kind }) => byId === event.byId && kind !== 'opened');
    if (at >= 0) kept.splice(at, 1);
  }
  return kept;
}
