import { childrenAct, handbook } from '../duties/authorities.ts';
import type { Duty } from '../duties/duty.ts';
import { iroNamed } from '../duties/iro-named.ts';
import { lastDayOf } from '../duties/limit.ts';
import { reviewFirst, reviewShortBreaksFirst } from '../duties/reviews.ts';
import { addDays, laterOf } from '../time/calendar.ts';
import { spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { unallocatedFrom } from './unallocated.ts';

export const noIro: DriftRule = {
  code: 'drift-no-iro',
  title: 'No IRO',
  says: `The child has been looked after for more than ${spanInWords(iroNamed)}, and has no named IRO. It is for today once the first review would be due.`,
  authority: childrenAct('s.25A'),
  weight: 'statute',
  confidence: 'read',
  threshold: {
    what: `The ${spanInWords(iroNamed)}`,
    authority: handbook(),
    weight: 'guidance',
    confidence: 'reported',
  },
  whose: 'iro manager',
  todo: 'Name an IRO in the case system',
  step: 'open the child',
  find({ file, care, dues, law, today }) {
    const from = care && unallocatedFrom(file, 'iro', care.from, today);
    if (!care || from === null) return [];
    const grace = addDays(lastDayOf(iroNamed, care.from, law.calendar), 1);
    if (today < grace) return [];
    const first = dues.find(({ duty, about }) => isFirst(duty) && about === care.facts.period.id);
    const reviewDue = first?.dueOn ?? lastDayOf(reviewFirst.limit, care.from, law.calendar);
    return [
      {
        about: care.facts.period.id,
        since: laterOf(from, grace),
        harm: today > reviewDue ? 'act today' : 'act this week',
        detail:
          from === care.from
            ? `looked after from ${dateInWords(care.from)}, with no IRO on record`
            : `none from ${dateInWords(from)}, when the last one left or could do it no more`,
      },
    ];
  },
};

const isFirst = (duty: Duty) => duty === reviewFirst || duty === reviewShortBreaksFirst;
