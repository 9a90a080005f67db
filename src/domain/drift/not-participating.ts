import { carePlanning, childrenAct, ours, together } from '../duties/authorities.ts';
import { dateInWords } from '../wording/words.ts';
import { quietChild } from './quiet-child.ts';
import type { DriftRule } from './rule.ts';
import { saidNothingTwice } from './said-nothing.ts';

export const notParticipating: DriftRule = {
  code: 'drift-not-participating',
  title: 'No views from the child at two reviews running',
  says: 'At the last two reviews the child, who was 4 or older, gave no view and nobody gave it for them (PN4 or PN7).',
  authority: together(carePlanning('reg 36(1)(b)'), childrenAct('s.22(4)')),
  weight: 'statute',
  confidence: 'reported',
  threshold: ours('Two reviews running'),
  whose: 'iro',
  todo: 'Offer an advocate, and another way to be heard',
  step: 'get ready',
  find(known) {
    const last = saidNothingTwice(known);
    // A quiet child is the same thing, and worse: it is said once.
    if (last === null || quietChild.find(known).length > 0) return [];
    const on = last.completedOn ?? '';
    return [{ about: last.id, since: on, harm: 'act this week', detail: `last on ${dateInWords(on)}` }];
  },
};
