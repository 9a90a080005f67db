import { childrenAct } from '../duties/authorities.ts';
import { hasLegalStatus } from '../reviews/care-episodes.ts';
import { addDays } from '../time/calendar.ts';
import { onFrom, type Span, spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { runOf } from './run-of.ts';

const limit: Span = { weeks: 26 };

export const courtDelay: DriftRule = {
  code: 'drift-court-delay',
  title: `Care proceedings past ${spanInWords(limit)}`,
  says: `The child has been on an interim care order for more than ${spanInWords(limit)}, so the proceedings have lasted at least that long.`,
  authority: childrenAct('s.32'),
  weight: 'statute',
  confidence: 'general',
  whose: 'social worker',
  todo: 'Say when the final hearing is, and what it waits for',
  step: 'open the child',
  find({ file, care, today }) {
    const first = care?.episode ? runOf(file, care.episode, hasLegalStatus('C1')) : null;
    const last = first && onFrom(first.startedOn, limit);
    if (!first || !last || today <= last) return [];
    const detail = `interim care order from ${dateInWords(first.startedOn)}`;
    return [{ about: first.id, since: addDays(last, 1), harm: 'act this week', detail }];
  },
};
