import { aboutDecisions } from './about-decisions.ts';
import { aboutTheChild } from './about-the-child.ts';
import { aboutTheDay } from './about-the-day.ts';
import { aboutThePlan } from './about-the-plan.ts';
import type { Known, Objection, Outcome } from './objection.ts';
import { type GateName, type ReviewAnswers, tookPlace } from './reviewing.ts';

/** Every gate of a review, each with its honest way through: a reason, which is kept (statute.md 2b, rulings). */
export function objectionsTo(outcome: Outcome, known: Known): Objection[] {
  const { whatHappened } = outcome.answers;
  const met = tookPlace(whatHappened.outcome);
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
