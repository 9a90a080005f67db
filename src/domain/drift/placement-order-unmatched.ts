import { adoptionAgencies, ours } from '../duties/authorities.ts';
import { addDays } from '../time/calendar.ts';
import { onFrom, type Span, spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

const late: Span & { months: number } = { months: 6 };
const veryLate: Span & { months: number } = { months: 12 };

export const placementOrderUnmatched: DriftRule = {
  code: 'drift-placement-order-unmatched',
  title: 'A placement order, and not placed',
  says: `The authority to place for adoption is over ${spanInWords(late)} old, and the child is not placed. It is for today after ${veryLate.months}.`,
  authority: adoptionAgencies('reg 36(1)'),
  weight: 'statute',
  confidence: 'read',
  threshold: ours(`${late.months} and ${spanInWords(veryLate)}`),
  whose: 'social worker',
  todo: 'Say who is being matched, or whether the plan should change',
  step: 'open the decisions',
  find({ care, today }) {
    const order = care?.facts.authorityToPlace.at(-1);
    if (!care || !order || order.until !== null) return [];
    if (care.facts.placedForAdoption.at(-1)?.until === null) return [];
    const last = onFrom(order.from, late);
    if (today <= last) return [];
    const harm = today > onFrom(order.from, veryLate) ? 'act today' : 'act this week';
    return [{ about: order.id, since: addDays(last, 1), harm, detail: `ordered on ${dateInWords(order.from)}` }];
  },
};
