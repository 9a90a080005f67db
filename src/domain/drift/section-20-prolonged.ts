import { carePlanning, childrenAct, ours, together } from '../duties/authorities.ts';
import { addDays } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { isSection20, secondReviewWithoutPlan } from './without-plan.ts';

export const section20Prolonged: DriftRule = {
  code: 'drift-s20-prolonged',
  title: 'Section 20, and no plan after the second review',
  says: 'The child is accommodated under section 20, and after the second review no permanence plan is on record.',
  authority: together(childrenAct('s.20'), carePlanning('Sch 7: legal status')),
  weight: 'statute',
  confidence: 'reported',
  threshold: ours('After the second review'),
  whose: 'team manager',
  todo: 'Decide on legal advice and on a plan',
  step: 'open the child',
  find(known) {
    const found = isSection20(known) ? secondReviewWithoutPlan(known) : null;
    const secondOn = found?.second.completedOn;
    if (!found || !secondOn || known.today <= secondOn) return [];
    const detail = `the second review was on ${dateInWords(secondOn)}`;
    return [{ about: found.second.id, since: addDays(secondOn, 1), harm: 'act this week', detail }];
  },
};
