import { isUnregulatedUnder16 } from '../records/care-codes.ts';
import { birthday } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { runOf } from './run-of.ts';

export const unregistered: DriftRule = {
  code: 'drift-unregistered',
  title: 'Under 16, in a placement that is not for them',
  says: 'A child under 16 lives in independent, semi-independent or other unregulated accommodation, or in supported accommodation, which is for 16 and 17 only.',
  authority: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 27A; Care Standards Act 2000',
  weight: 'statute',
  confidence: 'general',
  whose: 'team manager',
  todo: 'Find the child a registered placement',
  step: 'ask for an earlier review',
  find({ file, care, law, today }) {
    const { bornOn } = file.child;
    if (!care?.episode || bornOn === null || today >= birthday(bornOn, 16, law.leapDayBirthday)) return [];
    const first = runOf(file, care.episode, ({ placement }) => isUnregulatedUnder16(placement));
    if (!first) return [];
    const detail = `there from ${dateInWords(first.startedOn)}`;
    return [{ about: first.id, since: first.startedOn, harm: 'act today', detail }];
  },
};
