import type { Day } from '../case-file.ts';
import type { GateName, ReviewAnswers } from '../reviewing.ts';
import { aboutDecisions } from './about-decisions.ts';
import { aboutTheChild } from './about-the-child.ts';
import { aboutTheDay } from './about-the-day.ts';
import { aboutThePlan } from './about-the-plan.ts';

/** What can’t be right in a review as it is recorded, or has not been answered honestly yet, and on which question. */
export interface Objection {
  about: string;
  says: string;
}

/** What must be known of the child to tell. */
export interface Known {
  today: Day;
  bornOn: Day | null;
  dueOn: Day | null;
  lastCompletedOn: Day | null;
  unfinished: { on: Day; how: 'adjourned' | 'part held' } | null;
  place: number | null;
  seen: object | null;
  carried: readonly { id: string; timesMade: number }[];
  /** How many decisions an earlier part of this review made that still stand. */
  decidedBefore?: number;
  /** What was recorded of reviews not completed: the same is not recorded twice. */
  onRecord?: readonly { outcome: string; on: Day }[];
  /** Gates that a review put right is not asked about, because it was not when it was recorded. */
  excused?: readonly GateName[];
}

export interface Outcome {
  answers: ReviewAnswers;
  permanence: string | null;
  carried: readonly { id: string; answer: string; words: string | null }[];
  decisions: readonly { wording: string }[];
}

/** Every gate of a review, each with its honest way through: a reason, which is kept (statute.md 2b, rulings). */
export function objectionsTo(outcome: Outcome, known: Known): Objection[] {
  const { whatHappened } = outcome.answers;
  const met = whatHappened.outcome === 'held' || whatHappened.outcome === 'part held';
  return [
    ...aboutTheDay(outcome.answers, known),
    ...(met ? aboutTheChild(outcome.answers, known) : []),
    ...(met ? aboutThePlan(outcome, known) : []),
    ...(met ? aboutDecisions(outcome, known) : []),
  ];
}

const gateOf: Readonly<Record<string, GateName>> = {
  notSeenBecause: 'child not seen before',
  noViewsBecause: 'no views',
  noPlanBecause: 'no permanence plan',
  noDecisionBecause: 'needs action without a decision',
};

/** A gate’s reason is kept only where there was a gate: one written on a page that changed afterwards is not. */
export function gatesPassed(outcome: Outcome, known: Known): ReviewAnswers['gates'] {
  const ungated = { ...outcome, answers: { ...outcome.answers, gates: [] } };
  const met = new Set(objectionsTo(ungated, known).map(({ about }) => gateOf[about]));
  return outcome.answers.gates.filter(({ gate }) => met.has(gate));
}
