import { aboutDecisions } from './about-decisions.ts';
import { aboutTheChild } from './about-the-child.ts';
import { aboutTheDay } from './about-the-day.ts';
import { aboutThePlan } from './about-the-plan.ts';
import type { GateQuestion, KnownOfReview, MeetingOutcome, Objection } from './objection.ts';
import { type GateName, type ReviewAnswers, tookPlace } from './reviewing.ts';

/** Every gate of a review, each with its honest way through: a reason, which is kept (statute.md 2b, rulings). */
export function objectionsTo(outcome: MeetingOutcome, known: KnownOfReview): Objection[] {
  const { whatHappened } = outcome.answers;
  const met = tookPlace(whatHappened.outcome);
  return [
    ...aboutTheDay(outcome.answers, known),
    ...(met ? aboutTheChild(outcome.answers, known) : []),
    ...(met ? aboutThePlan(outcome, known) : []),
    ...(met ? aboutDecisions(outcome, known) : []),
  ];
}

/** Each gate’s reason is asked for by a question of its own. A late review’s is asked with what happened. */
export const gates: readonly { gate: GateName; question: GateQuestion }[] = [
  { gate: 'child not seen before', question: 'notSeenBecause' },
  { gate: 'no views', question: 'noViewsBecause' },
  { gate: 'no permanence plan', question: 'noPlanBecause' },
  { gate: 'needs action without a decision', question: 'noDecisionBecause' },
];

/** A gate’s reason is kept only where there was a gate: one written on a page that changed afterwards is not. */
export function gatesPassed(outcome: MeetingOutcome, known: KnownOfReview): ReviewAnswers['gates'] {
  const ungated = { ...outcome, answers: { ...outcome.answers, gates: [] } };
  const objections = objectionsTo(ungated, known);
  const met = gates.filter(({ question }) => objections.some(({ about }) => about === question));
  return outcome.answers.gates.filter(({ gate }) => met.some((one) => one.gate === gate));
}
