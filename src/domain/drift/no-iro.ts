import { addDays, laterOf } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { unallocatedFrom } from './unallocated.ts';

/** In working days. */
const guidance = 5;
const firstReview = 20;

export const noIro: DriftRule = {
  code: 'drift-no-iro',
  title: 'No IRO',
  says: 'The child has been looked after for more than 5 working days, and has no named IRO. It is for today once the first review would be due.',
  authority: 'Children Act 1989, s.25A; the 5 working days are from the IRO Handbook',
  weight: 'statute',
  confidence: 'read',
  whose: 'iro manager',
  todo: 'Allocate an IRO',
  step: 'open the child',
  find({ file, care, law, today }) {
    const from = care && unallocatedFrom(file, 'iro', care.from, today);
    if (!care || from === null) return [];
    const grace = addDays(law.calendar.addWorkingDays(care.from, guidance), 1);
    if (today < grace) return [];
    const reviewDue = law.calendar.addWorkingDays(care.from, firstReview);
    return [
      {
        about: care.facts.period.id,
        since: laterOf(from, grace),
        harm: today > reviewDue ? 'act today' : 'act this week',
        detail: `looked after from ${dateInWords(care.from)}, with no IRO on record`,
      },
    ];
  },
};
