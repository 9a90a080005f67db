import { handbook, ours } from '../duties/authorities.ts';
import { addDays } from '../time/calendar.ts';
import { spanInWords, type WorkingSpan } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { unallocatedFrom } from './unallocated.ts';

const allowed: WorkingSpan = { workingDays: 5 };

export const noSocialWorker: DriftRule = {
  code: 'drift-no-social-worker',
  title: 'No social worker',
  says: `The child’s social worker has left and there is no other, or none has been allocated for ${spanInWords(allowed)}.`,
  authority: handbook(),
  weight: 'guidance',
  confidence: 'reported',
  threshold: ours(`The ${spanInWords(allowed)}`),
  whose: 'team manager',
  todo: 'Name a social worker in the case system',
  step: 'open the child',
  find({ file, care, law, today }) {
    const from = care && unallocatedFrom(file, 'social worker', care.from, today);
    if (!care || from === null) return [];
    const last = law.calendar.addWorkingDays(from, allowed.workingDays);
    const detail = `none on record from ${dateInWords(from)}`;
    if (today > last) return [{ about: care.facts.period.id, since: addDays(last, 1), harm: 'act today', detail }];
    // Of a child new to care nobody can say so yet; where one has gone, it is so from that day.
    return from === care.from ? [] : [{ about: care.facts.period.id, since: from, harm: 'act this week', detail }];
  },
};
