import { addDays, addMonths } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

export const placementOrderUnmatched: DriftRule = {
  code: 'drift-placement-order-unmatched',
  title: 'A placement order, and not placed',
  says: 'The authority to place for adoption is over 6 months old, and the child is not placed. It is for today after 12.',
  authority: 'Adoption Agencies Regulations 2005, reg 36(1)',
  weight: 'statute',
  confidence: 'read',
  whose: 'social worker',
  todo: 'Say who is being matched, or whether the plan should change',
  step: 'open the decisions',
  find({ care, today }) {
    const order = care?.facts.authorityToPlace.at(-1);
    if (!care || !order || order.until !== null) return [];
    if (care.facts.placedForAdoption.at(-1)?.until === null) return [];
    const last = addMonths(order.from, 6);
    if (today <= last) return [];
    const harm = today > addMonths(order.from, 12) ? 'act today' : 'act this week';
    return [{ about: order.id, since: addDays(last, 1), harm, detail: `ordered on ${dateInWords(order.from)}` }];
  },
};
