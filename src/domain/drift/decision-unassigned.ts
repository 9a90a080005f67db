import { carePlanning } from '../duties/authorities.ts';
import type { DriftRule } from './rule.ts';

export const decisionUnassigned: DriftRule = {
  code: 'drift-decision-unassigned',
  title: 'A decision needs an owner',
  says: 'The person a decision was given to has said that it is not theirs, and it has been given to nobody else.',
  authority: carePlanning('reg 36(1)(d)'),
  weight: 'statute',
  confidence: 'reported',
  whose: 'iro',
  todo: 'Give it to somebody',
  step: 'open the decisions',
  find: ({ standings }) =>
    standings
      .filter(({ state }) => state === 'needs an owner')
      .map(({ decision: { id, madeOn, isConfidential }, events }) => {
        const since = events.findLast(({ kind }) => kind === 'not mine')?.on ?? madeOn;
        return { about: id, since, harm: 'act this week', detail: 'its owner says it is not theirs', isConfidential };
      }),
};
