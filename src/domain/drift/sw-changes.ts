import { handbook, ours } from '../duties/authorities.ts';
import { backFrom, type Span, spanInWords } from '../time/span.ts';
import { count } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';

const within: Span = { months: 12 };

export const swChanges: DriftRule = {
  code: 'drift-sw-changes',
  title: `Three social workers in ${spanInWords(within)}`,
  says: `Three or more social workers have been allocated to the child in the last ${spanInWords(within)}.`,
  authority: handbook(),
  weight: 'guidance',
  confidence: 'reported',
  threshold: ours(`Three in ${spanInWords(within)}`),
  whose: 'team manager',
  todo: 'Say how the child will keep one social worker',
  step: 'open the child',
  find({ file, care, today }) {
    if (!care || file.allocations.length < 3) return [];
    const from = backFrom(today, within);
    const people = new Set<string>();
    let third: { id: string; fromOn: string } | null = null;
    for (const one of file.allocations) {
      const isInYear = one.fromOn <= today && (one.toOn === null || one.toOn > from);
      if (one.role !== 'social worker' || !isInYear || people.has(one.personId)) continue;
      people.add(one.personId);
      if (people.size >= 3) third = one;
    }
    if (third === null) return [];
    const detail = `${count(people.size, 'social worker')} in the last ${spanInWords(within)}`;
    return [{ about: third.id, since: third.fromOn, harm: 'act this week', detail }];
  },
};
