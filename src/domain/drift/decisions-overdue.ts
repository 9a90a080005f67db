import { carePlanning, ours } from '../duties/authorities.ts';
import { addDays } from '../time/calendar.ts';
import { countLate } from '../wording/words.ts';
import { isPastDue } from './past-due.ts';
import type { DriftRule } from './rule.ts';

export const decisionsOverdue: DriftRule = {
  code: 'drift-decisions-overdue',
  title: 'Two or more decisions are past their dates',
  says: 'Two or more decisions for one child are past their dates, and nobody has said that they are done.',
  authority: carePlanning('reg 37', 'reg 45(3)'),
  weight: 'statute',
  confidence: 'reported',
  threshold: ours('Two decisions'),
  whose: 'iro',
  todo: 'Talk with the social worker and the manager, and challenge if need be',
  step: 'open the decisions',
  find({ file, standings, today }) {
    if (standings.length < 2) return [];
    // A confidential one is not counted: the number would tell that it is there.
    const late = standings.filter((one) => isPastDue(one, today) && !one.decision.isConfidential);
    const second = late.map(({ dueOn }) => dueOn).sort()[1];
    if (second === undefined) return [];
    return [
      {
        about: file.child.id,
        since: addDays(second, 1),
        harm: 'act this week',
        detail: countLate(late.length, 'decision'),
      },
    ];
  },
};
