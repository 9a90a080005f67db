import { carePlanning, childrenAct, ours, together } from '../duties/authorities.ts';
import { addDays, laterOf } from '../time/calendar.ts';
import { onFrom, type Span, spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { isQuiet, saidNothingTwice } from './said-nothing.ts';

/** From the last review: about half of the shortest time between two reviews. */
const unheard: Span = { weeks: 6 };

export const quietChild: DriftRule = {
  code: 'drift-quiet-child',
  title: 'A quiet child',
  says: `Nothing is late, and that hides a child from whom nobody hears: not there and no views sent (PN7) at the last two reviews, and no visit, talk or form for ${spanInWords(unheard)} since. Time before this service first heard of the child is not counted.`,
  authority: together(carePlanning('reg 36(1)(b)'), childrenAct('s.22(4)')),
  weight: 'statute',
  confidence: 'reported',
  threshold: ours(`Two reviews and ${spanInWords(unheard)}`),
  whose: 'iro',
  todo: 'See the child, or find another way to hear them',
  step: 'log a contact',
  find(known) {
    const last = saidNothingTwice(known);
    if (last === null || !isQuiet(known, last)) return [];
    const from = laterOf(last.completedOn ?? '', known.heardFrom);
    const until = onFrom(from, unheard);
    if (known.today <= until) return [];
    const detail = `PN7 at the last two reviews, and nothing logged after ${dateInWords(from)}`;
    return [{ about: last.id, since: addDays(until, 1), harm: 'act today', detail }];
  },
};
