import { addDays, birthday, laterOf } from '../time/calendar.ts';
import { backFrom, onFrom, type Span, spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import { heldOn } from './care-now.ts';
import type { DriftRule } from './rule.ts';

const after16: Span = { months: 3 };
const before18: Span = { months: 6 };

export const pathwayLate: DriftRule = {
  code: 'drift-pathway-late',
  title: 'No pathway plan',
  says: `More than ${spanInWords(after16)} after the 16th birthday the last review recorded here says that the pathway plan is not started. It is for today in the last ${spanInWords(before18)} before 18, whether it is started or not.`,
  authority: 'Care Planning, Placement and Case Review (England) Regulations 2010, regs 42 and 43',
  weight: 'statute',
  confidence: 'read',
  whose: 'social worker',
  todo: 'Assess what the young person needs, and write the plan',
  step: 'open the decisions',
  find({ file: { child }, care, today, law }) {
    const record = care?.records.at(-1);
    const plan = record?.answers.plan.pathwayPlan ?? null;
    if (!record || child.bornOn === null || plan === null || plan === 'in place') return [];
    const last = onFrom(birthday(child.bornOn, 16, law.leapDayBirthday), after16);
    const nearly18 = backFrom(birthday(child.bornOn, 18, law.leapDayBirthday), before18);
    const from = plan === 'started' ? nearly18 : addDays(last, 1);
    if (today < from) return [];
    const on = heldOn(record);
    const harm = today >= nearly18 ? 'act today' : 'act this week';
    const detail = `${plan} at the review of ${dateInWords(on)}`;
    return [{ about: record.reviewId, since: laterOf(on, from), harm, detail }];
  },
};
