import { carePlanning, ours } from '../duties/authorities.ts';
import { hasLegalStatus, type IsSo, livesIn } from '../reviews/care-episodes.ts';
import { addDays } from '../time/calendar.ts';
import { onFrom, type Span, spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { runOf } from './run-of.ts';

const allowed: Span = { months: 12 };

export const careOrderHome: DriftRule = {
  code: 'drift-care-order-home',
  title: `At home on a care order for ${spanInWords(allowed)}`,
  says: `The child has lived with parents on a full care order for more than ${spanInWords(allowed)}. Nothing here says whether discharge has been decided on.`,
  authority: carePlanning('Sch 7: legal status'),
  weight: 'statute',
  confidence: 'read',
  threshold: ours(`The ${spanInWords(allowed)}`),
  whose: 'social worker',
  todo: 'Decide whether to ask the court to discharge the order',
  step: 'open the child',
  find({ file, care, today }) {
    const first = care?.episode ? runOf(file, care.episode, isAtHomeOnOrder) : null;
    const last = first && onFrom(first.startedOn, allowed);
    if (!first || !last || today <= last) return [];
    const detail = `at home from ${dateInWords(first.startedOn)}`;
    return [{ about: first.id, since: addDays(last, 1), harm: 'act this week', detail }];
  },
};

const onOrder = hasLegalStatus('C2');
const atHome = livesIn('P1');
/** Known not to be so by either is enough to end it; both are wanted to begin it. */
const isAtHomeOnOrder: IsSo = (episode) => {
  const both = [onOrder(episode), atHome(episode)];
  if (both.includes(false)) return false;
  return both.includes(null) ? null : true;
};
