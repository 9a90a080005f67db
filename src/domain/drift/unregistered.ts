import { carePlanning, careStandardsAct, together } from '../duties/authorities.ts';
import { isUnknownPlacement } from '../records/care-codes.ts';
import { isNotUnder16 } from '../reviews/care-episodes.ts';
import { birthday } from '../time/calendar.ts';
import { dateInWords } from '../wording/words.ts';
import type { DriftRule } from './rule.ts';
import { runOf } from './run-of.ts';

export const unregistered: DriftRule = {
  code: 'drift-unregistered',
  title: 'Under 16, in a placement that is not for them',
  says: 'A child under 16 lives in independent, semi-independent or other unregulated accommodation, or in supported accommodation, which is for 16 and 17 only; or in a placement whose code is not known, which may be one of these.',
  authority: carePlanning('reg 27A'),
  weight: 'statute',
  confidence: 'read',
  threshold: {
    what: 'Which placements',
    authority: together(careStandardsAct(), carePlanning('the settings that reg 27A permits')),
    weight: 'statute',
    confidence: 'general',
  },
  whose: 'team manager',
  todo: 'Find the child a registered placement',
  step: 'ask for an earlier review',
  find({ file, care, law, today }) {
    const { bornOn } = file.child;
    if (!care?.episode || bornOn === null || today >= birthday(bornOn, 16, law.leapDayBirthday)) return [];
    const first = runOf(file, care.episode, isNotUnder16);
    if (!first) return [];
    const from = `there from ${dateInWords(first.startedOn)}`;
    const detail = isUnknownPlacement(care.episode.placement) ? `${from}, and the code of it is not known` : from;
    return [{ about: first.id, since: first.startedOn, harm: 'act today', detail }];
  },
};
