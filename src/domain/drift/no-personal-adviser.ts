import { birthday, laterOf } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import { heldOn } from './care-now.ts';
import type { DriftRule } from './rule.ts';

export const noPersonalAdviser: DriftRule = {
  code: 'drift-no-pa',
  title: 'No personal adviser',
  says: 'The young person is 16 or older, and the last review recorded here says that no personal adviser is named.',
  authority: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 44',
  weight: 'statute',
  confidence: 'general',
  whose: 'team manager',
  todo: 'Name a personal adviser',
  step: 'open the child',
  find({ file: { child }, care, today, law }) {
    const record = care?.records.at(-1);
    if (record?.answers.plan.personalAdviser !== 'not named' || child.bornOn === null) return [];
    const sixteen = birthday(child.bornOn, 16, law.leapDayBirthday);
    if (today < sixteen) return [];
    const on = heldOn(record);
    const detail = `none named at the review of ${dateInWords(on)}`;
    return [{ about: record.reviewId, since: laterOf(on, sixteen), harm: 'act this week', detail }];
  },
};
