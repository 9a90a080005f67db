import { isFinished } from '../decisions/decision-standing.ts';
import { childrenAct, ours } from '../duties/authorities.ts';
import { count, dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

export const twoExtensions: DriftRule = {
  code: 'drift-two-extensions',
  title: 'A decision has been put off twice',
  says: 'A decision that is still open has been given a later date two times or more, over every review that made it.',
  authority: childrenAct('s.1(2): delay is likely to harm the child'),
  weight: 'statute',
  confidence: 'general',
  threshold: ours('Twice'),
  whose: 'team manager',
  todo: 'Say what stops it, and what will be done instead',
  step: 'open the decisions',
  find: ({ standings }) =>
    standings
      .filter((one) => one.extensions >= 2 && !isFinished(one))
      .map(({ decision: { id, madeOn, isConfidential }, extensions, dueOn, events }) => ({
        about: id,
        since: events.findLast(({ kind }) => kind === 'extended')?.on ?? madeOn,
        harm: 'act this week',
        detail: `${count(extensions, 'extension')}, now due by ${dateInWords(dueOn)}`,
        isConfidential,
      })),
};
