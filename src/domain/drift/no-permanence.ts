import { carePlanning, planningGuidance } from '../duties/authorities.ts';
import { addDays } from '../time/calendar.ts';
import { count, dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { isSection20, secondReviewWithoutPlan } from './without-plan.ts';

export const noPermanence: DriftRule = {
  code: 'drift-no-permanence',
  title: 'No permanence plan',
  says: 'By the second review there must be a permanence plan, and none is on record. It is for today from the third. A child under section 20 has a rule of their own.',
  authority: carePlanning('reg 5(a)', 'Sch 7'),
  weight: 'statute',
  confidence: 'general',
  threshold: {
    what: 'By the second review',
    authority: planningGuidance(),
    weight: 'guidance',
    confidence: 'reported',
  },
  whose: 'social worker',
  todo: 'Agree where the child will grow up, and put it in the plan',
  step: 'open the child',
  find(known) {
    const found = isSection20(known) ? null : secondReviewWithoutPlan(known);
    const secondOn = found?.second.completedOn;
    if (!found || !secondOn || known.today <= secondOn) return [];
    return [
      {
        about: found.second.id,
        since: addDays(secondOn, 1),
        harm: found.reviews > 2 ? 'act today' : 'act this week',
        detail: `none after ${count(found.reviews, 'review')}, the second on ${dateInWords(secondOn)}`,
      },
    ];
  },
};
