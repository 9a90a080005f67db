import { carePlanning } from '../duties/authorities.ts';
import { eligibleFrom, eligibleWords } from '../duties/eligibility.ts';
import { laterOf } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import { heldOn } from './care-now.ts';
import type { DriftRule } from './rule.ts';

export const noPersonalAdviser: DriftRule = {
  code: 'drift-no-pa',
  title: 'No personal adviser',
  says: 'The young person is an eligible child (16 or older, with 13 weeks of care in all after 14, short breaks left out, as far as the files show), and the last review recorded here says that no personal adviser is named.',
  authority: carePlanning('reg 44'),
  weight: 'statute',
  confidence: 'general',
  whose: 'team manager',
  todo: 'Name a personal adviser',
  step: 'open the child',
  find(known) {
    const { care, today } = known;
    const record = care?.records.at(-1);
    if (record?.answers.plan.personalAdviser !== 'not named') return [];
    const eligible = eligibleFrom(known);
    if (eligible === null || today < eligible.on) return [];
    const on = heldOn(record);
    const detail = `none named at the review of ${dateInWords(on)}${eligibleWords(eligible)}`;
    return [{ about: record.reviewId, since: laterOf(on, eligible.on), harm: 'act this week', detail }];
  },
};
