import type { Standing } from '../decisions/decision-standing.ts';
import { carePlanning } from '../duties/authorities.ts';
import { addDays } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import { isPastDue } from './past-due.ts';
import type { DriftRule } from './rule.ts';

export const decisionOverdue: DriftRule = {
  code: 'drift-decision-overdue',
  title: 'A decision is past its date',
  says: 'A decision of a review is past its date, and its owner has not said that it is done. It is for today once its date had been put off before, or an earlier review had made it already.',
  authority: carePlanning('reg 37', 'reg 45(3)'),
  weight: 'statute',
  confidence: 'reported',
  whose: 'social worker',
  todo: 'Do it, or say what stops it',
  step: 'open the decisions',
  find: ({ standings, today }) =>
    standings
      .filter((one) => isPastDue(one, today))
      .map((one) => ({
        about: one.decision.id,
        since: addDays(one.dueOn, 1),
        harm: isSecondTime(one) ? 'act today' : 'act this week',
        detail: `was due by ${dateInWords(one.dueOn)}`,
        dueOn: one.dueOn,
        personId: one.reporter,
        isConfidential: one.decision.isConfidential,
      })),
};

const isSecondTime = ({ extensions, decision }: Standing) => extensions > 0 || decision.timesMade > 1;
