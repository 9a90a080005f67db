import { carePlanning, procedures } from '../duties/authorities.ts';
import { eligibleFrom, eligibleWords } from '../duties/eligibility.ts';
import { addDays, birthday, laterOf } from '../time/calendar.ts';
import { backFrom, onFrom, type Span, spanInWords } from '../time/span.ts';
import { dateInWords } from '../wording/words.ts';
import { heldOn } from './care-now.ts';
import type { DriftRule } from './rule.ts';

const after: Span = { months: 3 };
const before18: Span = { months: 6 };

export const pathwayLate: DriftRule = {
  code: 'drift-pathway-late',
  title: 'No pathway plan',
  says: `More than ${spanInWords(after)} after the 16th birthday or, if later, after becoming an eligible child (13 weeks of care in all after 14, short breaks left out, as far as the files show), the last review recorded here says that the pathway plan is not started. It is for today in the last ${spanInWords(before18)} before 18, whether it is started or not.`,
  authority: carePlanning('reg 40', 'reg 42(1)'),
  weight: 'statute',
  confidence: 'read',
  threshold: {
    what: `The ${spanInWords(after)}`,
    authority: procedures(
      `Reg 42(1) gives ${spanInWords(after)} for the assessment and reg 43 no number for the plan after it; councils hold both to it. The ${spanInWords(before18)} are our own`,
    ),
    weight: 'practice',
    confidence: 'reported',
  },
  whose: 'social worker',
  todo: 'Assess what the young person needs, and write the plan',
  step: 'open the decisions',
  find(known) {
    const {
      file: { child },
      care,
      today,
      law,
    } = known;
    const record = care?.records.at(-1);
    const plan = record?.answers.plan.pathwayPlan ?? null;
    if (!record || child.bornOn === null || plan === null || plan === 'in place') return [];
    const eligible = eligibleFrom(known);
    if (eligible === null) return [];
    const nearly18 = laterOf(backFrom(birthday(child.bornOn, 18, law.leapDayBirthday), before18), eligible.on);
    const late = addDays(onFrom(eligible.on, after), 1);
    const from = plan === 'started' || nearly18 < late ? nearly18 : late;
    if (today < from) return [];
    const on = heldOn(record);
    const harm = today >= nearly18 ? 'act today' : 'act this week';
    const detail = `${plan} at the review of ${dateInWords(on)}${eligibleWords(eligible)}`;
    return [{ about: record.reviewId, since: laterOf(on, from), harm, detail }];
  },
};
