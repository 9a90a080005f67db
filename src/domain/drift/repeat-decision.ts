import { isFinished } from '../decisions/decision-standing.ts';
import { carePlanning, ours } from '../duties/authorities.ts';
import { count, dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

export const repeatDecision: DriftRule = {
  code: 'drift-repeat-decision',
  title: 'The same decision, at its third review',
  says: 'A decision that is still open was made at three reviews or more.',
  authority: carePlanning('Sch 7 para 1'),
  weight: 'statute',
  confidence: 'reported',
  threshold: ours('Three reviews'),
  whose: 'iro',
  todo: 'Reword it at the review, or close it with a reason',
  step: 'open the decisions',
  find: ({ standings }) =>
    standings
      .filter((one) => one.isThird && !isFinished(one))
      .map((one) => ({
        about: one.decision.id,
        since: one.decision.madeOn,
        harm: 'act today',
        detail: `made ${count(one.decision.timesMade, 'time')}, last on ${dateInWords(one.decision.madeOn)}`,
        isConfidential: one.decision.isConfidential,
      })),
};
